import { z } from 'zod';
import { attemptOnce, type Once } from '../deeds/answer-once.ts';
import type { AnswerKey } from '../deeds/record-deed.ts';
import { differenceOf } from '../links/difference.ts';
import { villagesOf, type LinkHistory } from '../links/link.ts';
import { dueAfter } from '../links/due-after.ts';
import { ruleOn } from '../outreach-rules/outreach-rule.ts';
import { listRules } from '../outreach-rules/outreach-rule-queries.ts';
import { changeRows } from '../reach/change-rows.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { channels, clockMayBeAheadMs, noteOf } from './visit.ts';
import {
  findVisitOfDevice,
  getVisit,
  lockLinkVisited,
  recordVisit,
  type LinkVisited,
} from './visit-queries.ts';

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

/** As much of a link's history as a visit on a day can change: what was due then, and the visit after it. */
function aroundDay(link: LinkVisited): LinkHistory {
  const { kind, joinedOn, leftOn } = link;
  return {
    ...{ kind, joinedOn, leftOn, firstDueOn: link.dueOn ?? link.firstDueOn },
    villages: villagesOf(link, link.moves),
    visits: link.next ? [link.next] : [],
  };
}

/** Of two visits of one day, between which the rule changed, the later day stands for both: nobody is seen again sooner for being seen twice. */
const dueWith = ({ lastOn, dueOn }: LinkVisited, day: string, due: string): string =>
  lastOn === day && dueOn !== null && dueOn > due ? dueOn : due;

type Logged = { id: string; dueOn: string };

async function write(
  ctx: PersonCtx,
  { note, nextOn, ...wish }: Wish,
  answer: AnswerKey | undefined,
): Promise<Logged> {
  const [id, visitedBy, day] = [ctx.newId(), ctx.actor.personId, dayOf(wish.visitedAt)];
  if (nextOn !== undefined && nextOn <= day) throw invalid([{ path: 'nextOn', code: 'next-before-visit' }]);
  const sealed = note ? await ctx.vault.seal(note, noteOf(id)) : null;
  return inTransaction(ctx, async (ctx) => {
    const [link, rules] = await Promise.all([
      lockLinkVisited(ctx, { heldBy: visitedBy, personId: wish.personId, day }),
      listRules(ctx.db),
    ]);
    if (!link) throw notFound('link-not-found');
    const dueOn = dueWith(link, day, dueAfter(link.kind, day, ruleOn(rules, day)));
    const before = aroundDay(link);
    const visits = [...before.visits, { on: day, dueOn }];
    const deed = { verb: 'log-visit', subjectId: id, personId: wish.personId, answer };
    const { clientId, channel, visitedAt } = wish;
    const visit = { visitId: id, clientId, linkId: link.id, visitedBy, channel, visitedAt, visitedOn: day };
    await recordVisit(ctx, deed, {
      ...{ ...visit, dueOn, nextOn: nextOn ?? null },
      ...{ now: ctx.now, note: sealed, isLast: link.next === null },
      ...changeRows(id, differenceOf(before, { ...before, visits })),
    });
    return { id, dueOn };
  });
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
