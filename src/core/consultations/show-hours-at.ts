import { hasPublicTimes, joinTimes, type RoomTime } from '../rooms/room.ts';
import { listTakenOfHome } from '../rooms/room-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listListening } from './specialists/specialist-queries.ts';

/** What a home's own page says of hours: whether somebody listens there, and when its rooms are taken today. */
export type HoursAtHome = { isListening: boolean; rooms: RoomTime[] };

export async function showHoursAt(ctx: Ctx, homeId: string): Promise<HoursAtHome> {
  const day = dayOf(ctx.now);
  const today = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) };
  return inTransaction(ctx, (ctx) =>
    asSystem(ctx, async ({ db }) => {
      const listening = await listListening(db, { homeId });
      const taken = await listTakenOfHome(db, homeId, today);
      const rooms = taken.filter(hasPublicTimes);
      return {
        isListening: listening.length > 0,
        rooms: joinTimes(rooms.map(({ placeId, name, from, until }) => ({ placeId, name, from, until }))),
      };
    }),
  );
}
