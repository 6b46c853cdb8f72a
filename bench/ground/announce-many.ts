import { sql } from 'kysely';
import type { Ctx } from '../../src/core/shared/ctx.ts';

/** No sign-up of a run finds an activity full: both sides then do the same work for each. */
const seats = 100_000;
const dayMs = 86_400_000;

/** Activities of tomorrow with seats for everybody, at as many homes. Returns their ids. */
export async function announceMany(ctx: Ctx, count: number): Promise<string[]> {
  const homes = await ctx.db
    .selectFrom('homes')
    .select('id')
    .orderBy(sql`md5(id::text)`)
    .limit(count)
    .execute();
  const startsAt = new Date(ctx.now.getTime() + dayMs);
  const endsAt = new Date(startsAt.getTime() + dayMs / 12);
  const rows = homes.map(({ id }) => ({ id: ctx.newId(), homeId: id, thingId: ctx.newId() }));
  await ctx.db
    .insertInto('things')
    .values(
      rows.map(({ thingId, homeId }) => ({
        id: thingId,
        kind: 'seats',
        home_id: homeId,
        capacity: seats,
        closes_at: endsAt,
      })),
    )
    .execute();
  await ctx.db
    .insertInto('claim_events')
    .values(
      rows.map(({ thingId }) => ({
        thing_id: thingId,
        seq: 0,
        kind: 'opened',
        taken_after: 0,
        capacity: seats,
        at: ctx.now,
      })),
    )
    .execute();
  await ctx.db
    .insertInto('activities')
    .values(
      rows.map(({ id, homeId, thingId }) => ({
        id,
        home_id: homeId,
        thing_id: thingId,
        title: '包饺子（演示）',
        summary: '',
        starts_at: startsAt,
        ends_at: endsAt,
        announced_at: ctx.now,
      })),
    )
    .execute();
  return rows.map(({ id }) => id);
}
