import { sql } from 'kysely';
import type { ClockCode, DistrictClock } from '../clocks/clock.ts';
import type { Db } from '../shared/ctx.ts';

const clocksFrom = (db: Db) =>
  db
    .selectFrom('district_clocks')
    .select((eb) => [
      ...(['id', 'amount', 'why', 'set_at'] as const),
      eb.ref('clock').$castTo<ClockCode>().as('clock'),
      eb.ref('valid_from').as('validFrom'),
      eb.ref('ended_from').as('endedFrom'),
    ]);

/** All that a district has ever set: an old case has the number of its own day. */
export const listDistrictClocks = (db: Db): Promise<(DistrictClock & { why: string | null })[]> =>
  clocksFrom(db).orderBy('valid_from', 'desc').orderBy('set_at', 'desc').execute();

/** The one that stands, held until the transaction ends. */
export const lockStanding = (db: Db, clock: ClockCode) =>
  clocksFrom(db).where('clock', '=', clock).where('ended_from', 'is', null).forUpdate().executeTakeFirst();

type NewClock = {
  id: string;
  clock: ClockCode;
  amount: number;
  why: string;
  valid_from: string;
  set_at: Date;
  set_by: string;
};

export const insertDistrictClock = (db: Db, clock: NewClock) =>
  db.insertInto('district_clocks').values(clock).execute();

export const markClockEnded = (
  db: Db,
  id: string,
  ended: { ended_from: string; ended_at: Date; ended_by: string },
) => db.updateTable('district_clocks').set(ended).where('id', '=', id).execute();

/** Those which another was to replace on a later day end on this one, too. */
export const endReplacedLater = (
  db: Db,
  clock: ClockCode,
  { ended_from, ...ended }: { ended_from: string; ended_at: Date; ended_by: string },
) =>
  db
    .updateTable('district_clocks')
    .set((eb) => ({
      ...ended,
      ended_from: eb.fn<string>('greatest', [eb.ref('valid_from'), sql`${eb.val(ended_from)}::date`]),
    }))
    .where('clock', '=', clock)
    .where('ended_from', '>', ended_from)
    .execute();
