import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { findRequestOfCase } from '../../cases/case-queries.ts';
import { listWalledAmong } from '../../cases/team/team-queries.ts';
import { isWalledOff } from '../../requests/asking/wall-queries.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { asked } from '../booking/consultation-wish.ts';
import { getListening, lockThings, takeTime, type Taken } from '../booking/take-time.ts';
import { longestReason } from '../consultation.ts';
import { insertConsultation } from '../consultation-queries.ts';
import { sealConsultation } from '../sealed-consultation.ts';

export const BookForCase = z.strictObject({
  ...asked,
  caseId: z.string(),
  /** What who listens should know beforehand; read by her. */
  reason: paragraph(0, longestReason).optional(),
});
export type BookForCase = z.input<typeof BookForCase>;

/** Before a wall of the case, or of what was asked. */
async function isKeptOut(ctx: Ctx, caseId: string, personId: string): Promise<boolean> {
  if ((await listWalledAmong(ctx, caseId, [personId])).length > 0) return true;
  const request = await findRequestOfCase(ctx.db, caseId);
  return request !== undefined && isWalledOff(ctx.db, request.id, personId);
}

/** Who is kept out of the case is not there for it. */
async function take(ctx: Ctx, { caseId, specialistId, startsAt }: BookForCase): Promise<Taken> {
  const one = await getListening(ctx, specialistId);
  if (one.person_id !== null && (await isKeptOut(ctx, caseId, one.person_id)))
    throw notFound('specialist-not-found');
  await lockThings(ctx, [one.thing_id, one.room_thing_id]);
  return takeTime(ctx, { specialistId, startsAt: new Date(startsAt) });
}

/**
 * A team takes a talk for its case. Who listens sees that it is of some case, and what the team wrote for her; which case, is not
 * said. As `actOnCase`; NotFound `specialist-not-found`; RuleBroken `time-not-offered`; Conflict `time-taken`. The id of the booking.
 */
export async function bookForCase(ctx: Ctx, input: BookForCase, once: Once = {}): Promise<{ id: string }> {
  const wish = parseInput(BookForCase, input);
  const { caseId, specialistId, startsAt, reason = '' } = wish;
  const mark = { specialistId, startsAt, reason: await markOf(ctx, { reason }) };
  const [verb, newId] = ['book-consultation', ctx.newId()] as const;
  const sealed = await sealConsultation(ctx, newId, { words: { ...(reason && { reason }) }, contact: {} });
  const work = async (ctx: PersonCtx) => {
    const { specialist, ...time } = await asSystem(ctx, (system) => take(system, wish));
    await asSystem(ctx, ({ db }) =>
      insertConsultation(db, {
        ...{ id: newId, ...sealed, ...time, specialist_id: specialist.id, place_id: specialist.place_id },
        ...{ booked_at: ctx.now, case_id: caseId, booked_by: ctx.actor.personId },
        ...{ is_first: null, receipt_hash: null, word_key: null },
      }),
    );
    return { id: newId, letters: [{ topic: 'consultation-booked' as const, subjectId: newId }] };
  };
  const id = await actOnCase(ctx, { ...once, verb, act: 'book-consultation', caseId, wish: mark }, work);
  return { id };
}
