import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx, Db } from '../shared/ctx.ts';
import type { ListedState, SortOfHomes } from './home-below.ts';

export type HomeRow = {
  id: string;
  name: string;
  kind: string;
  division_code: string;
  village_name: string | null;
  town_name: string | null;
  state: ListedState;
  pause_until: string | null;
  hosts: string[];
  leader_title: string;
  leader_name: string | null;
  until: Date | null;
  last_activity_at: Date | null;
  merges_into_id: string | null;
  merges_into_name: string | null;
  /** What the rows are ordered by, before the id. */
  sort_key: string;
};

const state = sql`case when h.opened_at is null then 'preparing' when h.paused_at is not null then 'paused' else 'open' end`;

const within = (prefixes: readonly string[]) =>
  sql`(${sql.join(
    prefixes.map((prefix) => sql`(h.division_code >= ${prefix} and h.division_code < ${`${prefix}:`})`),
    sql` or `,
  )})`;

/** Instants as twenty digits, so that they sort as texts do and stand in a cursor. */
const asKey = (instant: RawBuilder<unknown>, absent: string) =>
  sql`coalesce(lpad((extract(epoch from ${instant}) * 1000)::bigint::text, 20, '0'), ${absent})`;

const keyOf: Record<SortOfHomes, RawBuilder<unknown>> = {
  village: sql`h.division_code`,
  term: asKey(sql`hosts.until`, 'never'),
  activity: asKey(sql`last.at`, ''),
};

export type HomesFilter = {
  /** Prefixes of the divisions that her office reaches. */
  prefixes: readonly string[];
  townCode?: string | undefined;
  state?: ListedState | undefined;
  /** Part of the name of a home or its village, folded. */
  words?: string | undefined;
  sort: SortOfHomes;
  after?: readonly [string, string] | undefined;
  limit: number;
};

const rowsOf = (cell: Cell, now: Date, key: RawBuilder<unknown>) => sql`
  select h.id, h.name, h.kind, h.division_code, v.name as village_name, t.name as town_name, ${state} as state,
    h.pause_until::text, coalesce(hosts.names, '{}') as hosts, h.leader_title, h.leader_name, hosts.until, last.at as last_activity_at,
    i.id as merges_into_id, i.name as merges_into_name, ${key} as sort_key
  from ${cellTable(cell, 'homes')} h
  left join commons.divisions v on v.code = h.division_code and v.valid_to is null
  left join commons.divisions t on t.code = left(h.division_code, 9) and t.valid_to is null
  left join lateral (select array_agg(p.name order by a.id) filter (where p.name is not null) as names,
      min(a.until) as until
    from ${cellTable(cell, 'appointments')} a join ${cellTable(cell, 'people')} p on p.id = a.person_id
    where a.home_id = h.id and a.role = 'host' and a.ended_at is null) hosts on true
  left join lateral (select max(starts_at) as at from ${cellTable(cell, 'activities')}
    where home_id = h.id and cancelled_at is null and starts_at <= ${now}) last on true
  left join ${cellTable(cell, 'mergers')} m on m.from_id = h.id and m.merged_at is null and m.dropped_at is null
  left join ${cellTable(cell, 'homes')} i on i.id = m.into_id`;

/** A page of the homes that lie there. Hosts are other people's rows: asked as the system. */
export async function listRowsBelow(ctx: Ctx, filter: HomesFilter): Promise<HomeRow[]> {
  const { prefixes, townCode, words, after, limit } = filter;
  const conditions = [sql`h.closed_at is null`, within(prefixes)];
  if (townCode) conditions.push(within([townCode]));
  if (filter.state) conditions.push(sql`${state} = ${filter.state}`);
  if (words) conditions.push(sql`strpos(lower(h.name || ' ' || coalesce(v.name, '')), ${words}) > 0`);
  const key = keyOf[filter.sort];
  if (after) conditions.push(sql`(${key}, h.id) > (${after[0]}, ${after[1]}::uuid)`);
  const { rows } = await sql<HomeRow>`${rowsOf(ctx.cell, ctx.now, key)}
    where ${sql.join(conditions, sql` and `)} order by sort_key, h.id limit ${limit}`.execute(ctx.db);
  return rows;
}

/** The same of one home. Asked as the system. */
export async function findRowBelow(ctx: Ctx, homeId: string): Promise<HomeRow | undefined> {
  const { rows } = await sql<HomeRow>`${rowsOf(ctx.cell, ctx.now, keyOf.village)}
    where h.id = ${homeId} and h.closed_at is null`.execute(ctx.db);
  return rows[0];
}

export async function countByState(ctx: Ctx, prefixes: readonly string[]) {
  const { rows } = await sql<{ state: ListedState; homes: number }>`
    select ${state} as state, count(*)::int as homes from ${cellTable(ctx.cell, 'homes')} h
    where h.closed_at is null and ${within(prefixes)} group by 1`.execute(ctx.db);
  return rows;
}

/** What is still to come there, or going on. */
export async function countActivitiesAhead(db: Db, homeId: string, now: Date): Promise<number> {
  const { ahead } = await db
    .selectFrom('activities')
    .select((eb) => eb.fn.countAll<number>().as('ahead'))
    .where('home_id', '=', homeId)
    .where('ends_at', '>', now)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return ahead;
}

/** How leaders are called there: as at the newest home of this kind, else at the newest of all. */
export async function findUsualTitle(db: Db, prefix: string, kind: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('homes')
    .select('leader_title')
    .where('division_code', '>=', prefix)
    .where('division_code', '<', `${prefix}:`)
    .where('closed_at', 'is', null)
    .orderBy((eb) => eb('kind', '=', kind), 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.leader_title;
}

/** Where the homes of a village lie. */
export const listPositionsIn = (db: Db, villageCode: string) =>
  db
    .selectFrom('homes')
    .select(['lat', 'lng'])
    .where('division_code', '=', villageCode)
    .where('closed_at', 'is', null)
    .limit(50)
    .execute();

export const markPaused = (
  db: Db,
  homeId: string,
  pause: { at: Date; by: string; why: string; until: string },
) =>
  db
    .updateTable('homes')
    .set({ paused_at: pause.at, paused_by: pause.by, pause_why: pause.why, pause_until: pause.until })
    .where('id', '=', homeId)
    .execute();

const noPause = { paused_at: null, paused_by: null, pause_why: null, pause_until: null };

/** Open from now on, or again. */
export const markOpen = (db: Db, homeId: string, openedAt: Date) =>
  db
    .updateTable('homes')
    .set({ opened_at: openedAt, ...noPause })
    .where('id', '=', homeId)
    .execute();

export const markClosed = (
  db: Db,
  homeId: string,
  close: { at: Date; by: string; mergedInto?: string | undefined },
) =>
  db
    .updateTable('homes')
    .set({ closed_at: close.at, closed_by: close.by, merged_into_id: close.mergedInto ?? null, ...noPause })
    .where('id', '=', homeId)
    .execute();
