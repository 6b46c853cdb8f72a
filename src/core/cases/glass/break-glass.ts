import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordAnswer } from '../../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../../deeds/record-deed.ts';
import { listSeatsOf } from '../../requests/desk-queries.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { glassHours, longestReason } from '../case.ts';
import { mayBreakGlass } from '../case-policy.ts';
import { findCase } from '../case-queries.ts';
import { isOnTeam, listWalledAmong } from '../team/team-queries.ts';
import { checkSecondStep } from '../see-case.ts';
import { findGlassInForce, insertGlass, markGlassesEnded } from './glass-queries.ts';
import { reasonOf } from './glass-words.ts';

export const BreakGlass = z.strictObject({
  caseId: z.string(),
  /** Read by the team, and by whoever looks at it on the next day. */
  reason: paragraph(10, longestReason),
});
export type BreakGlass = z.input<typeof BreakGlass>;

/** Whether it is there for her: not before a wall, nor behind a lock. NotFound for whoever has no seat, as if there were no case. */
async function isThere(ctx: PersonCtx, caseId: string): Promise<boolean> {
  const { personId } = ctx.actor;
  await checkSecondStep(ctx);
  const seats = await listSeatsOf(ctx.db, personId);
  const found = await asSystem(ctx, async (ctx) => ({
    row: isId(caseId) ? await findCase(ctx.db, caseId) : undefined,
    isWalledOff: isId(caseId) && (await listWalledAmong(ctx, caseId, [personId])).length > 0,
    isOnTeam: isId(caseId) && (await isOnTeam(ctx.db, caseId, personId)),
  }));
  if (seats.length === 0) throw notFound('case-not-found');
  if (!found.row || found.isWalledOff) return false;
  if (found.isOnTeam) throw conflict('on-the-team-already');
  const behind = { level: found.row.level, isLocked: found.row.locked_at !== null };
  return mayBreakGlass({ personId, seats, isWalledOff: false }, behind);
}

type Wish = z.output<typeof BreakGlass>;

type Broken = { id: string; endsAt: Date };

/** Null where there is none for her; that she tried is written down, in the log of the case if there is one. */
async function breakIt(
  ctx: PersonCtx,
  { caseId, reason }: Wish,
  answer: AnswerKey | undefined,
): Promise<Broken | null> {
  const { personId } = ctx.actor;
  if (!(await isThere(ctx, caseId))) {
    await recordDeed(ctx, { verb: 'try-glass', subjectId: isId(caseId) ? caseId : personId });
    return null;
  }
  const inForce = await findGlassInForce(ctx.db, caseId, personId);
  if (inForce && inForce.ends_at > ctx.now) return { id: inForce.id, endsAt: inForce.ends_at };
  // Over already, and no chore has been by yet.
  if (inForce)
    await asSystem(ctx, ({ db }) =>
      markGlassesEnded(db, { caseId, personIds: [personId], at: inForce.ends_at }),
    );
  const id = ctx.newId();
  const endsAt = new Date(ctx.now.getTime() + glassHours * 3_600_000);
  await insertGlass(ctx.db, {
    ...{ id, case_id: caseId, person_id: personId, broken_at: ctx.now, ends_at: endsAt },
    ...{ reason: await ctx.vault.seal(reason, reasonOf(id)), review_on: addDays(dayOf(ctx.now), 1) },
  });
  await recordAnswer(ctx, answer, { subjectId: id, told: { endsAt: endsAt.toISOString() } });
  const letters = [{ topic: 'case-glass-broken' as const, subjectId: id }];
  await recordDeed(ctx, { verb: 'break-glass', subjectId: caseId, letters });
  return { id, endsAt };
}

const Told = z.object({ endsAt: z.coerce.date() });

/**
 * In an emergency a caseworker outside the team reads a case for three hours, with a reason. The team is told at once and
 * looks at it on the next day; she about whom it is sees the line. NotFound before a wall and behind a lock too, as if there
 * were none, but for the line that she tried; Conflict `on-the-team-already`.
 */
export async function breakGlass(ctx: Ctx, input: BreakGlass, once: Once = {}): Promise<Broken> {
  const wish = parseInput(BreakGlass, input);
  const broken = await answerOnce<PersonCtx, Broken | null>(personOnly(ctx), once, {
    request: { verb: 'break-glass', input: { caseId: wish.caseId } },
    work: (ctx, answer) => breakIt(ctx, wish, answer),
    again: (_ctx, id, told) => Promise.resolve({ id, endsAt: Told.parse(told).endsAt }),
  });
  // Only once the line is kept.
  if (broken === null) throw notFound('case-not-found');
  return broken;
}
