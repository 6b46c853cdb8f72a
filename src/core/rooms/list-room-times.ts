import { z } from 'zod';
import { getShownHome } from '../homes/show-home.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { hasPublicTimes, joinTimes, type RoomTime } from './room.ts';
import { listTakenOfHome } from './room-queries.ts';

export const ListRoomTimes = z.strictObject({
  homeId: z.string(),
  /** Today if none is named. */
  day: z.iso.date({ error: 'day-shape' }).optional(),
});
export type ListRoomTimes = z.input<typeof ListRoomTimes>;

/**
 * When a home's rooms are taken on a day, for everybody: a room, from, until, and nothing more. A room for mediation is not
 * among them. Invalid; NotFound `home-not-found`.
 */
export async function listRoomTimes(ctx: Ctx, input: ListRoomTimes): Promise<RoomTime[]> {
  const { homeId, day = dayOf(ctx.now) } = parseInput(ListRoomTimes, input);
  const home = await getShownHome(ctx, homeId);
  const stretch = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) };
  const taken = await inTransaction(ctx, (ctx) =>
    asSystem(ctx, ({ db }) => listTakenOfHome(db, home.id, stretch)),
  );
  return joinTimes(
    taken.filter(hasPublicTimes).map(({ placeId, name, from, until }) => ({ placeId, name, from, until })),
  );
}
