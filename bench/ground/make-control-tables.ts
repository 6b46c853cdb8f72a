import { sql } from 'kysely';
import { askedWords } from '../../src/core/search/asked-words.ts';
import { tablesByHand } from '../control/sign-up-by-hand.ts';
import { inNames } from '../control/statements.ts';
import { cellTable } from '../../src/core/shared/cell-table.ts';
import type { Ctx, Db } from '../../src/core/shared/ctx.ts';
import { unitVector } from '../../src/core/homes/position.ts';

type Asked = {
  towns: string[];
  points: string[];
  words: string[];
  activityIds: string[];
  tokens: string[];
  personIds: string[];
  wantedIds: string[];
};

const vectorOf = (point: string) => {
  const [lat, lng] = point.split(',').map(Number);
  return unitVector({ lat: lat ?? 0, lng: lng ?? 0 });
};

/** The controls' own tables for homes and sign-ups, and numbered targets for pgbench, which knows numbers only. */
export async function makeControlTables(ctx: Ctx, asked: Asked): Promise<void> {
  const owner = ctx.db;
  await sql
    .raw(
      `create schema control;
      create table control.activities (
        id uuid primary key, nr integer not null unique, capacity integer not null, taken integer not null default 0
      ) with (fillfactor = 60);
      create table control.signups (
        id uuid primary key, activity_id uuid not null references control.activities (id),
        person_id uuid not null, placed_at timestamptz not null, unique (activity_id, person_id));
      create table control.towns (nr integer primary key, code text not null);
      create table control.words (nr integer primary key, query tsquery not null, named tsquery not null);
      create table control.points (nr integer primary key, point cube not null);`,
    )
    .execute(owner);
  await tablesByHand(cellTable(ctx.cell, 'people')).execute(owner);
  const activities = [...asked.activityIds, ...asked.wantedIds];
  await sql`insert into control.activities (id, nr, capacity)
    select id, nr, 1000000 from unnest(${activities}::uuid[]) with ordinality as asked (id, nr)`.execute(
    owner,
  );
  await sql`insert into control.towns (nr, code)
    select nr, code from unnest(${asked.towns}::text[]) with ordinality as asked (code, nr)`.execute(owner);
  await sql`insert into control.points (nr, point)
    select nr, vector::cube
    from unnest(${asked.points.map(vectorOf)}::text[]) with ordinality as asked (vector, nr)`.execute(owner);
  await sql`insert into control.sessions (token, person_id)
    select 'Bearer ' || token, person_id
    from unnest(${asked.tokens}::text[], ${asked.personIds}::uuid[]) as asked (token, person_id)`.execute(
    owner,
  );
  await insertWords(owner, asked.words);
  await copyHomes(ctx);
}

/** The same homes as somebody would keep them by hand, a column for each thing, with the same indexes and in the same order. */
async function copyHomes({ db, cell }: Ctx): Promise<void> {
  await sql`create table control.homes as
    select id, name, kind, kept.division_code, lat, lng, kept.open_minutes, kept.offers, tagline, drop_in, accent,
      emblem, phone, demonstration, synthetic, point, words
    from commons.homes as kept join ${cellTable(cell, 'homes')} using (id) order by kept.ctid`.execute(db);
  await sql
    .raw(
      `alter table control.homes add primary key (id);
      create index on control.homes (division_code, id);
      create index on control.homes using gist (point);
      create index on control.homes using gin (words);`,
    )
    .execute(db);
}

async function insertWords(owner: Db, typed: readonly string[]): Promise<void> {
  const queries = typed.map(askedWords).flatMap((asked) => (typeof asked === 'string' ? [] : [asked.query]));
  await sql`insert into control.words (nr, query, named)
    select nr, query::tsquery, named::tsquery
    from unnest(${queries}::text[], ${queries.map(inNames)}::text[]) with ordinality as asked (query, named, nr)`.execute(
    owner,
  );
}
