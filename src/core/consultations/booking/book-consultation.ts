import { recordDeed } from '../../deeds/record-deed.ts';
import { wordKeyOf } from '../../requests/returning/word-key-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { isFloodToTell, isTooMuchNameless } from '../../shared/nameless/flood.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { inTransaction } from '../../shared/transaction.ts';
import {
  countBookedSince,
  findConsultationOfReceipt,
  insertConsultation,
  insertConsultationWalls,
} from '../consultation-queries.ts';
import { codeHashOf, codeOf } from '../returning/code-of.ts';
import { sealConsultation } from '../sealed-consultation.ts';
import { BookConsultation, type ConsultationWish } from './consultation-wish.ts';
import { getListening, lockThings, takeTime } from './take-time.ts';
import { wallsFor } from './walls-for.ts';

/** The code by which she comes back; nothing else leads to it. */
export type Booked = { code: string };

export type Sending = {
  key?: string | undefined;
  /** Which form without a name this is from its address today. */
  turn?: number;
  /** Told how many have come without a name today, once that is a flood. */
  onFlood?: (sent: number) => void;
};

async function checkFlood(ctx: Ctx, { turn = 1, onFlood }: Sending): Promise<void> {
  const left = await countBookedSince(ctx.db, startOfDay(dayOf(ctx.now)));
  if (isFloodToTell(left)) onFlood?.(left);
  if (isTooMuchNameless({ left, turn })) throw ruleBroken('too-many-requests-sent');
}

/** Everything of it is sealed before the transaction begins: inside it nothing waits for the vault. */
async function prepare(ctx: Ctx, wish: ConsultationWish) {
  const { reason, name, safeContact, notThese, openedBy } = wish;
  const id = ctx.newId();
  const words = { ...(reason && { reason }), ...(name && { name }) };
  const contact = { ...safeContact, ...(notThese && notThese.length > 0 && { notThese }) };
  const sealed = await sealConsultation(ctx, id, { words, contact });
  const wordKey = openedBy === undefined ? null : await wordKeyOf(ctx, { id, word: openedBy });
  return { id, ...sealed, word_key: wordKey };
}

async function place(
  ctx: Ctx,
  wish: ConsultationWish,
  row: Awaited<ReturnType<typeof prepare>> & { receipt_hash: string },
): Promise<void> {
  const specialist = await getListening(ctx, wish.specialistId);
  const walled = await wallsFor(ctx, wish.notThese ?? [], specialist);
  await lockThings(ctx, [specialist.thing_id, specialist.room_thing_id]);
  // The same form, sent twice at once, has been answered by now.
  if (await findConsultationOfReceipt(ctx.db, row.receipt_hash)) return;
  const { specialist: one, ...time } = await takeTime(ctx, {
    specialistId: specialist.id,
    startsAt: new Date(wish.startsAt),
  });
  const whose = { specialist_id: one.id, place_id: one.place_id, case_id: null, booked_by: null };
  const more = { booked_at: ctx.now, is_first: wish.isFirst ?? null };
  await insertConsultation(ctx.db, { ...row, ...time, ...whose, ...more });
  await insertConsultationWalls(ctx.db, row.id, walled);
  const letters = [{ topic: 'consultation-booked' as const, subjectId: row.id }];
  await recordDeed(ctx, { verb: 'book-consultation', subjectId: row.id, homeId: one.home_id, letters });
}

/**
 * Takes a talk, her time and the room together, for whoever leaves no name: nothing says who it was, not even the audit, also
 * where she has signed in. The same form again gets the first code again. Invalid; NotFound `specialist-not-found`; RuleBroken
 * `time-not-offered`, `not-with-her`, `too-many-requests-sent`; Conflict `time-taken`.
 */
export async function bookConsultation(
  ctx: Ctx,
  input: BookConsultation,
  sending: Sending = {},
): Promise<Booked> {
  const wish = parseInput(BookConsultation, input);
  const code = await codeOf(ctx, sending.key, wish);
  const row = { ...(await prepare(ctx, wish)), receipt_hash: codeHashOf(code) };
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
    if (await findConsultationOfReceipt(ctx.db, row.receipt_hash)) return;
    await checkFlood(ctx, sending);
    await place(ctx, wish, row);
  });
  return { code };
}
