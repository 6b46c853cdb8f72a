import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { asked } from '../booking/consultation-wish.ts';
import { giveBackTime } from '../booking/give-back-time.ts';
import { getListening, takeTime } from '../booking/take-time.ts';
import { wallsFor } from '../booking/walls-for.ts';
import { insertConsultationWalls, markConsultation } from '../consultation-queries.ts';
import { underLock } from '../running/under-lock.ts';
import { openConsultationContact } from '../sealed-consultation.ts';
import { getByCode, type Trying } from './find-by-code.ts';

export const MoveConsultation = z.strictObject({
  ...asked,
  code: z.string(),
  word: z.string().optional(),
});
export type MoveConsultation = z.input<typeof MoveConsultation>;

/**
 * The same booking at another time, or with another: she has the new hour before the old one is free, or keeps the old one. Her
 * code stays; whom she named when she booked she does not meet here either. As `getByCode`; NotFound `specialist-not-found`;
 * RuleBroken `time-not-offered`, `not-with-her`, `consultation-over`; Conflict `time-taken`, `consultation-ended`,
 * `consultation-moved`.
 */
export async function moveConsultation(
  ctx: Ctx,
  input: MoveConsultation,
  trying: Trying = {},
): Promise<void> {
  const { specialistId, startsAt, ...shown } = parseInput(MoveConsultation, input);
  const row = await getByCode(ctx, shown, trying);
  const to = new Date(startsAt);
  if (row.ending === null && row.specialist_id === specialistId && row.starts_at.getTime() === to.getTime())
    return;
  if (row.starts_at <= ctx.now) throw ruleBroken('consultation-over');
  const { notThese = [] } = await openConsultationContact(ctx, row);
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
    const next = await getListening(ctx, specialistId);
    const walled = await wallsFor(ctx, notThese, next);
    const standing = await underLock(ctx, row, [next.thing_id, next.room_thing_id]);
    await giveBackTime(ctx, standing);
    const { specialist, ...time } = await takeTime(ctx, { specialistId, startsAt: to });
    const where = { specialist_id: specialist.id, place_id: specialist.place_id };
    await markConsultation(ctx.db, row.id, { ...where, ...time, reminded_at: null });
    await insertConsultationWalls(ctx.db, row.id, walled);
    const letters = [{ topic: 'consultation-booked' as const, subjectId: row.id }];
    const deed = { verb: 'move-consultation', subjectId: row.id, homeId: specialist.home_id, letters };
    await recordDeed(ctx, deed);
  });
}
