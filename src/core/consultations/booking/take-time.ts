import { lockThing } from '../../claims/claim-queries.ts';
import { placeSlot } from '../../claims/slots/place-slot.ts';
import type { Stretch } from '../../claims/slots/slot.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { conflict, notFound, ruleBroken } from '../../shared/errors.ts';
import { daysAhead } from '../consultation.ts';
import {
  findSpecialist,
  listDaysOf,
  listListening,
  listTaken,
  offeringOf,
  type SpecialistRow,
} from '../specialists/specialist-queries.ts';
import { isFree, timeAt } from '../times.ts';

export type Taken = {
  specialist: SpecialistRow;
  claim_id: string;
  room_claim_id: string;
  starts_at: Date;
  ends_at: Date;
};

/** The locks of several things in one order, so that two who want the same ones never wait for each other. */
export async function lockThings(ctx: Ctx, thingIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(thingIds)].sort()) await lockThing(ctx.db, id);
}

/** One with whom a time can be had today. NotFound `specialist-not-found`. */
export async function getListening(ctx: Ctx, specialistId: string): Promise<SpecialistRow> {
  const found = await findSpecialist(ctx.db, specialistId);
  const listening = found && (await listListening(ctx.db, { homeId: found.home_id }));
  const one = listening?.find(({ id }) => id === specialistId);
  if (!one) throw notFound('specialist-not-found');
  return one;
}

/** What nobody has of her time and of the room at that time. */
async function checkFree(ctx: Ctx, specialist: SpecialistRow, time: Stretch): Promise<void> {
  const { thing_id: hers, room_thing_id: room, pause_minutes: pauseMinutes } = specialist;
  const pause = pauseMinutes * 60_000;
  const around = {
    from: new Date(time.from.getTime() - pause),
    until: new Date(time.until.getTime() + pause),
  };
  const taken = await listTaken(ctx.db, [hers, room], around);
  const of = (thingId: string) => taken.filter(({ thing_id }) => thing_id === thingId);
  if (!isFree(time, { hers: of(hers), rooms: of(room), pauseMinutes })) throw conflict('time-taken');
}

/**
 * Takes her time and the room where she sits, both or none. Runs as the system inside a verb's transaction that has locked both
 * things (`lockThings`); what she offers is read after that. NotFound `specialist-not-found`; RuleBroken `time-not-offered`;
 * Conflict `time-taken`.
 */
export async function takeTime(
  ctx: Ctx,
  { specialistId, startsAt }: { specialistId: string; startsAt: Date },
): Promise<Taken> {
  const specialist = await getListening(ctx, specialistId);
  const days = await listDaysOf(ctx.db, [specialist.id], addDays(dayOf(startsAt), -1));
  const time = timeAt(offeringOf(specialist, days), startsAt);
  const last = addDays(dayOf(ctx.now), daysAhead);
  if (!time || startsAt <= ctx.now || dayOf(startsAt) > last) throw ruleBroken('time-not-offered');
  await checkFree(ctx, specialist, time);
  const [claimId, roomClaimId] = [ctx.newId(), ctx.newId()];
  const claims = [
    { id: claimId, thingId: specialist.thing_id },
    { id: roomClaimId, thingId: specialist.room_thing_id },
  ].sort((a, b) => (a.thingId < b.thingId ? -1 : 1));
  const whose = { holderId: specialist.holder_id, placedBy: specialist.holder_id, units: 1 };
  for (const claim of claims) await placeSlot(ctx, { ...claim, ...whose, during: time, mayWait: false });
  return {
    specialist,
    claim_id: claimId,
    room_claim_id: roomClaimId,
    starts_at: time.from,
    ends_at: time.until,
  };
}
