import { sql, type Updateable } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import type { Db } from '../../shared/ctx.ts';

/** An open home, its row kept from others until the transaction ends. */
export const lockOpenHome = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .selectAll()
    .where('id', '=', homeId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export type HomeChange = Omit<Updateable<DB['homes']>, 'id' | 'closed_at' | 'opened_at'>;

export const markHome = (db: Db, homeId: string, change: HomeChange) =>
  db.updateTable('homes').set(change).where('id', '=', homeId).execute();

type Day = { home_id: string; day: string; open_minutes: string; reason: string | null };

export const markDayChanged = (db: Db, { day, ...row }: Day) =>
  db
    .insertInto('hours_exceptions')
    .values({ ...row, on_day: day })
    .onConflict((conflict) =>
      conflict
        .columns(['home_id', 'on_day'])
        .doUpdateSet({ open_minutes: row.open_minutes, reason: row.reason }),
    )
    .execute();

export const deleteChangedDay = (db: Db, homeId: string, day: string) =>
  db.deleteFrom('hours_exceptions').where('home_id', '=', homeId).where('on_day', '=', day).execute();

/** The masked phone that a person signs in with. */
export const findPhoneMasked = async (db: Db, personId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('people')
    .select('phone_masked')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.phone_masked ?? null;
};

type PlaceRow = {
  id: string;
  home_id: string;
  name: string;
  sign: string | null;
  kind: string;
  position: number;
};

/** A place that is known gets its new name, another is new. */
export const markPlace = (db: Db, place: PlaceRow) =>
  db
    .insertInto('places')
    .values(place)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...{ name: place.name, sign: place.sign, kind: place.kind, position: place.position },
      }),
    )
    .execute();

export const markPlacesClosed = (db: Db, homeId: string, keep: { ids: readonly string[]; at: Date }) =>
  db
    .updateTable('places')
    .set({ closed_at: keep.at })
    .where('home_id', '=', homeId)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`not id = any(${keep.ids}::uuid[])`)
    .execute();

type TeamRow = {
  id: string;
  home_id: string;
  name: string;
  theme: string | null;
  member_count: number | null;
  own_home_id: string | null;
  position: number;
};

export const markTeam = (db: Db, team: TeamRow) =>
  db
    .insertInto('teams')
    .values(team)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...{ name: team.name, theme: team.theme, member_count: team.member_count },
        ...{ own_home_id: team.own_home_id, position: team.position },
      }),
    )
    .execute();

export const markTeamsEnded = (db: Db, homeId: string, keep: { ids: readonly string[]; at: Date }) =>
  db
    .updateTable('teams')
    .set({ ended_at: keep.at })
    .where('home_id', '=', homeId)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`not id = any(${keep.ids}::uuid[])`)
    .execute();
