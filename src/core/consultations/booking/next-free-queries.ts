import { sql } from 'kysely';
import type { Stretch } from '../../claims/slots/slot.ts';
import { readOpenMinutes } from '../../homes/hours.ts';
import type { Db } from '../../shared/ctx.ts';
import { startOfDay } from '../../shared/dates.ts';
import { listeningFrom, offeringOf } from '../specialists/specialist-queries.ts';
import type { Listening } from '../times.ts';

type TakenPart = readonly [thingId: string, from: number, until: number];
type DayPart = readonly [day: string, open: string];

const stretchesOf = (taken: readonly TakenPart[], thingId: string): Stretch[] =>
  taken.flatMap(([of, from, until]) =>
    of === thingId ? [{ from: new Date(from), until: new Date(until) }] : [],
  );

/**
 * Everybody with whom an hour can be had, each with her changed days and with when she and her room are taken before a day: one
 * statement. Asked as the system.
 */
export async function listListeningTaken(
  db: Db,
  { today, until }: { today: string; until: string },
): Promise<(Listening & { homeId: string })[]> {
  const stretch = sql`tstzrange(${startOfDay(today)}, ${startOfDay(until)})`;
  const rows = await listeningFrom(db, {})
    .select((eb) => [
      eb
        .selectFrom('specialist_days')
        .whereRef('specialist_id', '=', 'specialists.id')
        .where('on_day', '>=', today)
        .select(sql<DayPart[] | null>`json_agg(json_build_array(on_day, open_minutes))`.as('days'))
        .as('days'),
      eb
        .selectFrom('slots')
        .where((eb) =>
          eb.or([
            eb('slots.thing_id', '=', eb.ref('specialists.thing_id')),
            eb('slots.thing_id', '=', eb.ref('room_things.thing_id')),
          ]),
        )
        .where('ended_id', 'is', null)
        .where(sql<boolean>`during && ${stretch}`)
        .select(
          sql<TakenPart[] | null>`json_agg(json_build_array(slots.thing_id,
            extract(epoch from lower(during)) * 1000, extract(epoch from upper(during)) * 1000))`.as('taken'),
        )
        .as('taken'),
    ])
    .execute();
  return rows.map(({ days, taken, ...row }) => {
    const changed = (days ?? []).map(([day, open]) => ({
      ...{ specialist_id: row.id, day, open: readOpenMinutes(open) },
    }));
    const [hers, rooms] = [row.thing_id, row.room_thing_id].map((id) => stretchesOf(taken ?? [], id));
    return { homeId: row.home_id, offering: offeringOf(row, changed), hers: hers ?? [], rooms: rooms ?? [] };
  });
}
