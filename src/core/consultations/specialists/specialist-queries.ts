import { sql, type Selectable } from 'kysely';
import type { Specialists } from '../../../platform/db/types.generated.ts';
import { readOpenMinutes, type Span } from '../../homes/hours.ts';
import type { Db } from '../../shared/ctx.ts';
import type { ConsultationKind } from '../consultation.ts';
import type { Offering } from '../times.ts';
import { wouldRead } from './would-read.ts';

const specialistsFrom = (db: Db) =>
  db
    .selectFrom('specialists')
    .innerJoin('places', 'places.id', 'specialists.place_id')
    .innerJoin('homes', 'homes.id', 'places.home_id')
    .innerJoin('room_things', 'room_things.place_id', 'specialists.place_id')
    .select(['specialists.id', 'specialists.title', 'specialists.speaks', 'specialists.place_id'])
    .select(['specialists.person_id', 'specialists.holder_id', 'specialists.thing_id'])
    .select(['specialists.talk_minutes', 'specialists.pause_minutes', 'specialists.open_minutes'])
    .select(['room_things.thing_id as room_thing_id', 'places.name as place_name'])
    .select(['homes.id as home_id', 'homes.name as home_name'])
    .select((eb) => eb.ref('specialists.kind').$castTo<ConsultationKind>().as('kind'))
    .where('specialists.ended_at', 'is', null);

export type SpecialistRow = Awaited<
  ReturnType<ReturnType<typeof specialistsFrom>['executeTakeFirstOrThrow']>
>;

/** One who listens today; who has stopped is none. */
export const findSpecialist = (db: Db, id: string): Promise<SpecialistRow | undefined> =>
  specialistsFrom(db).where('specialists.id', '=', id).executeTakeFirst();

type Which = { homeId?: string | undefined; kind?: ConsultationKind | undefined };

/**
 * Those with whom a time can be had: their room is open, their home neither closed, resting nor still to open, and whoever keeps
 * her own list has her seat still, or nobody would read who comes. Asked as the system.
 */
export const listeningFrom = (db: Db, { homeId, kind }: Which) =>
  specialistsFrom(db)
    .where('places.closed_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .where('homes.paused_at', 'is', null)
    .where('homes.opened_at', 'is not', null)
    .where(wouldRead)
    .$if(homeId !== undefined, (query) => query.where('homes.id', '=', homeId ?? ''))
    .$if(kind !== undefined, (query) => query.where('specialists.kind', '=', kind ?? ''))
    .orderBy('homes.name')
    .orderBy('specialists.id')
    .limit(200);

export const listListening = (db: Db, which: Which): Promise<SpecialistRow[]> =>
  listeningFrom(db, which).execute();

/** Everybody whom the desk has named, or she herself. */
export const listSpecialistsKept = (db: Db, personId: string | null): Promise<SpecialistRow[]> =>
  specialistsFrom(db)
    .$if(personId !== null, (query) => query.where('specialists.person_id', '=', personId))
    .orderBy('homes.name')
    .orderBy('specialists.id')
    .limit(500)
    .execute();

type Day = { specialist_id: string; day: string; open: readonly Span[] };

/** Days from one on that are not as their weekday. */
export async function listDaysOf(db: Db, ids: readonly string[], from: string): Promise<Day[]> {
  const rows = await db
    .selectFrom('specialist_days')
    .select(['specialist_id', 'open_minutes'])
    .select(sql<string>`on_day::text`.as('day'))
    .where('specialist_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('on_day', '>=', from)
    .orderBy('on_day')
    .execute();
  return rows.map(({ open_minutes, ...row }) => ({ ...row, open: readOpenMinutes(open_minutes) }));
}

export const offeringOf = (row: SpecialistRow, days: readonly Day[]): Offering => ({
  talkMinutes: row.talk_minutes,
  pauseMinutes: row.pause_minutes,
  weekly: readOpenMinutes(row.open_minutes),
  days: new Map(
    days.filter(({ specialist_id }) => specialist_id === row.id).map(({ day, open }) => [day, open]),
  ),
});

/** When things are taken within a stretch, each with its thing. Asked as the system. */
export const listTaken = (
  db: Db,
  thingIds: readonly string[],
  { from, until }: { from: Date; until: Date },
) =>
  db
    .selectFrom('slots')
    .select('thing_id')
    .select([sql<Date>`lower(during)`.as('from'), sql<Date>`upper(during)`.as('until')])
    .where('thing_id', '=', sql<string>`any(${thingIds}::uuid[])`)
    .where('ended_id', 'is', null)
    .where(sql<boolean>`during && tstzrange(${from}, ${until})`)
    .execute();

type Called = { placeId: string; kind: ConsultationKind; title: string; personId?: string | undefined };

/** Whether somebody who is called so listens in this room, and one of the two has no account to tell them apart. Asked as the system. */
export const isCalledSoInRoom = async (
  db: Db,
  { placeId, kind, title, personId }: Called,
): Promise<boolean> => {
  const one = await db
    .selectFrom('specialists')
    .select('id')
    .where('ended_at', 'is', null)
    .where('place_id', '=', placeId)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .$if(personId !== undefined, (query) => query.where('person_id', 'is', null))
    .executeTakeFirst();
  return one !== undefined;
};

/** False where she listens already by her account. */
export async function insertSpecialist(
  db: Db,
  row: Omit<Selectable<Specialists>, 'ended_at' | 'ended_by' | 'kind' | 'open_minutes'> & {
    kind: ConsultationKind;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('specialists')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** A name that takes her hours in her place: no account, no number, and on no list. Asked as the system. */
export const insertHolder = (db: Db, holder: { id: string; name: string; joined_at: Date }) =>
  db.insertInto('people').values(holder).execute();

type Changed = Partial<Pick<Selectable<Specialists>, 'open_minutes' | 'talk_minutes' | 'pause_minutes'>> & {
  ended_at?: Date;
  ended_by?: string;
};

export const markSpecialist = (db: Db, id: string, changed: Changed) =>
  db.updateTable('specialists').set(changed).where('id', '=', id).execute();

export const putDay = (
  db: Db,
  { day, ...row }: { specialist_id: string; day: string; open_minutes: string },
) =>
  db
    .insertInto('specialist_days')
    .values({ ...row, on_day: day })
    .onConflict((conflict) =>
      conflict.columns(['specialist_id', 'on_day']).doUpdateSet({ open_minutes: row.open_minutes }),
    )
    .execute();

/** Every room of a home that is open, by home. */
export const listRoomsOpen = (db: Db) =>
  db
    .selectFrom('places')
    .innerJoin('homes', 'homes.id', 'places.home_id')
    .select(['places.id', 'places.name', 'homes.name as homeName'])
    .where('places.closed_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .where('homes.opened_at', 'is not', null)
    .orderBy('homes.name')
    .orderBy('places.position')
    .limit(1000)
    .execute();
