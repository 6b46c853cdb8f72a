import { z } from 'zod';
import { attemptOnce, type Once } from '../deeds/answer-once.ts';
import type { AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { channels, clockMayBeAheadMs, noteOf } from './visit.ts';
import { putDownVisit, type Logged } from './put-down-visit.ts';
import { findVisitOfDevice, getVisit } from './visit-queries.ts';

export const LogVisit = z.strictObject({
  /** A UUID that her device made: however often it is sent, it is one visit. */
  clientId: z.uuid({ error: 'id-shape' }),
  /** Whom she visited. */
  personId: z.string().refine(isId, { error: 'id-shape' }),
  channel: z.enum(channels, { error: 'required' }),
  visitedAt: z.iso.datetime({ offset: true, error: 'instant-shape' }).transform((text) => new Date(text)),
  /** For herself alone. */
  note: paragraph(0, 500).optional(),
  /** When she wants to go next, for her own list; by when she must, the rule says. */
  nextOn: z.iso.date({ error: 'day-shape' }).optional(),
});
export type LogVisit = z.input<typeof LogVisit>;
type Wish = z.output<typeof LogVisit>;

async function write(
  ctx: PersonCtx,
  { note, nextOn, ...wish }: Wish,
  answer: AnswerKey | undefined,
): Promise<Logged> {
  const [id, visitedBy, day] = [ctx.newId(), ctx.actor.personId, dayOf(wish.visitedAt)];
  if (nextOn !== undefined && nextOn <= day) throw invalid([{ path: 'nextOn', code: 'next-before-visit' }]);
  const sealed = note ? await ctx.vault.seal(note, noteOf(id)) : null;
  const visit = { ...wish, id, visitedBy, nextOn: nextOn ?? null, note: sealed };
  return inTransaction(ctx, (ctx) => putDownVisit(ctx, visit, answer));
}

/** The same visit again, by whatever device and however often: what became of it the first time. */
async function logged(ctx: PersonCtx, clientId: string): Promise<Logged> {
  const visit = await inTransaction(ctx, ({ db, actor }) => findVisitOfDevice(db, actor.personId, clientId));
  if (!visit) throw new Error('a visit is taken by nobody');
  return visit;
}

async function writeOnce(ctx: PersonCtx, wish: Wish, answer: AnswerKey | undefined): Promise<Logged> {
  try {
    return await write(ctx, wish, answer);
  } catch (error) {
    if (violatedConstraint(error) !== 'visits_once') throw error;
    return logged(ctx, wish.clientId);
  }
}

/** As `logVisit`, of what has been parsed. */
export async function writeVisit(ctx: Ctx, wish: Wish, once: Once = {}): Promise<Logged> {
  const isAhead = wish.visitedAt.getTime() > ctx.now.getTime() + clockMayBeAheadMs;
  if (isAhead) throw invalid([{ path: 'visitedAt', code: 'in-the-future' }]);
  const person = personOnly(ctx);
  return attemptOnce(person, once, {
    request: { verb: 'log-visit', input: { clientId: wish.clientId } },
    attempt: (answer) => writeOnce(person, wish, answer),
    again: (ctx, id) => getVisit(ctx.db, id),
  });
}

/**
 * An executive writes down that she saw or spoke with somebody whom she kept touch with on that day, also days later. The same
 * `clientId` again changes nothing and gets the first answer. Returns by when the link is to be seen again. NotFound
 * `link-not-found`; Invalid, also `in-the-future`.
 */
export const logVisit = async (ctx: Ctx, input: LogVisit, once: Once = {}): Promise<Logged> =>
  writeVisit(ctx, parseInput(LogVisit, input), once);
