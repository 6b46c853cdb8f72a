import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import type { Db } from '../shared/ctx.ts';

export const findOpenHome = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .selectAll()
    .where('id', '=', homeId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

/** The same; until the transaction ends it neither closes nor rests, and whoever waited for that finds it as it was left. */
export const holdOpenHome = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .selectAll()
    .where('id', '=', homeId)
    .where('closed_at', 'is', null)
    .forKeyShare()
    .executeTakeFirst();

/** Until the transaction ends none of them closes or rests; in one order, so that nobody waits for each other. */
export const holdHomes = (db: Db, homeIds: readonly string[]) =>
  db
    .selectFrom('homes')
    .select('id')
    .where('id', '=', sql<string>`any(${homeIds}::uuid[])`)
    .orderBy('id')
    .forKeyShare()
    .execute();

export const listPlaces = (db: Db, homeId: string) =>
  db
    .selectFrom('places')
    .select(['id', 'name', 'sign', 'kind'])
    .where('home_id', '=', homeId)
    .where('closed_at', 'is', null)
    .orderBy('position')
    .execute();

export const listTeams = (db: Db, homeId: string) =>
  db
    .selectFrom('teams')
    .leftJoin('homes', (join) =>
      join.onRef('homes.id', '=', 'teams.own_home_id').on('homes.closed_at', 'is', null),
    )
    .select(['teams.id', 'teams.name', 'teams.theme', 'teams.member_count as memberCount'])
    .select(['homes.id as ownHomeId', 'homes.name as ownHomeName'])
    .where('teams.home_id', '=', homeId)
    .where('teams.ended_at', 'is', null)
    .orderBy('teams.position')
    .execute();

/** The home that a team of this one is. */
export const markOwnHome = (db: Db, parentId: string, own: { team: string; homeId: string }) =>
  db
    .updateTable('teams')
    .set({ own_home_id: own.homeId })
    .where('home_id', '=', parentId)
    .where('name', '=', own.team)
    .where('ended_at', 'is', null)
    .execute();

export const findNameOfHome = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .select(['id', 'name'])
    .where('id', '=', homeId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

/** The open homes that belong to a home. */
export const listHomesBelow = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .select(['id', 'name'])
    .where('parent_id', '=', homeId)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute();

/** Those of them that are a team of hers. */
export const listTeamHomesBelow = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .select(['id', 'name'])
    .where('parent_id', '=', homeId)
    .where('kind', '=', 'team')
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute();

/** Days from this one on that are not as their weekday. */
export const listChangedDays = (db: Db, homeId: string, fromDay: string) =>
  db
    .selectFrom('hours_exceptions')
    .select(['on_day as day', 'open_minutes', 'reason'])
    .where('home_id', '=', homeId)
    .where('on_day', '>=', fromDay)
    .orderBy('on_day')
    .execute();

/** The open homes at which she is one of these today; row-level security shows her own appointments only. */
const listHomesAs = (db: Db, personId: string, roles: readonly ('host' | 'deputy')[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('homes', 'homes.id', 'appointments.home_id')
    .select(['homes.id', 'homes.name', 'homes.pause_until as pauseUntil'])
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', 'in', roles)
    .where('appointments.ended_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .orderBy('homes.id')
    .execute();

/** The homes that a person keeps as host or deputy. */
export const listHomesKeptBy = (db: Db, personId: string) => listHomesAs(db, personId, ['host', 'deputy']);

export const listHomesHostedBy = (db: Db, personId: string) => listHomesAs(db, personId, ['host']);

/** Lies in one of these divisions, by the prefix of its code. */
const liesWithin = (prefixes: readonly string[]) => (eb: ExpressionBuilder<DB, 'homes'>) =>
  eb.or(
    prefixes.map((prefix) =>
      eb.and([eb('division_code', '>=', prefix), eb('division_code', '<', `${prefix}:`)]),
    ),
  );

/** The homes that lie in one of these divisions. */
export const listHomesWithin = (db: Db, prefixes: readonly string[]) =>
  db
    .selectFrom('homes')
    .select(['id', 'name'])
    .where(liesWithin(prefixes))
    .where('closed_at', 'is', null)
    .orderBy('division_code')
    .orderBy('id')
    .limit(500)
    .execute();

/** Whether there is one. */
export async function hasHomeWithin(db: Db, prefixes: readonly string[]): Promise<boolean> {
  const open = db.selectFrom('homes').select('id').where(liesWithin(prefixes)).where('closed_at', 'is', null);
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}

type Titles = { prefixes: readonly string[]; kind: string | null; title: string };

export async function markLeaderTitles(db: Db, { prefixes, kind, title }: Titles): Promise<void> {
  const all = db
    .updateTable('homes')
    .set({ leader_title: title })
    .where(liesWithin(prefixes))
    .where('closed_at', 'is', null);
  await (kind === null ? all : all.where('kind', '=', kind)).execute();
}
