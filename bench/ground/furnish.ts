import { sql, type Kysely } from 'kysely';
import { soundsOf } from '../../src/core/search/pinyin-of.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { addDemoResidents } from '../../src/platform/demo/add-demo-residents.ts';
import type { VaultOf } from '../../src/platform/vault/open-vaults.ts';
import { openCtx, readCells } from '../../src/platform/world.ts';
import { addOfficer } from './add-officer.ts';
import { announceMany } from './announce-many.ts';
import { makeControlTables } from './make-control-tables.ts';
import { openCases } from './open-cases.ts';

/** What the load asks for; both sides are asked for the same. */
export type Targets = {
  /** Nine digits each. */
  towns: string[];
  /** `lat,lng`. */
  points: string[];
  /** What somebody types: parts of names, pinyin, first letters. */
  words: string[];
  /** Bearer tokens of signed-in residents, and the same people for the control. */
  tokens: string[];
  personIds: string[];
  /** Activities with seats for all. */
  activityIds: string[];
  /** Where the first of these is. */
  homeId: string;
  /** Everybody wants the first of these; once she has a place there, the next. */
  wantedIds: string[];
  /** Cases with their words, the same in the clear, and the token of who reads them all. */
  caseIds: string[];
  clearCaseIds: string[];
  caseworker: string;
  /** Women whom executives visit; none before there are any links. */
  visited: readonly Visited[];
};

/** A woman, with the bearer of her executive. */
export type Visited = { id: string; heldBy: string; personId: string; villageCode: string; token: string };

const residents = 8000;
/** Each at a home of its own, so a run needs as many homes. */
export const activities = 2000;
const wanted = 24;
const places = 5000;

type Means = { secret: string; clock: () => Date; vaultOf: VaultOf };

export async function furnish(owner: Kysely<DB>, { secret, clock, vaultOf }: Means): Promise<Targets> {
  const [cell] = await readCells(owner);
  const ctx = openCtx({ db: owner, cells: [cell], clock, vaultOf }, cell, { kind: 'system' });
  const tokens = await addDemoResidents(ctx, residents, secret);
  const people = await ctx.db
    .selectFrom('people')
    .select('id')
    .orderBy('id', 'desc')
    .limit(residents)
    .execute();
  const asked = await listPlaces(ctx);
  const activityIds = await announceMany(ctx, activities);
  const wantedIds = await announceMany(ctx, wanted);
  const personIds = people.map(({ id }) => id);
  const caseworker = await addOfficer(ctx, secret);
  const cases = await openCases(ctx, caseworker);
  await makeControlTables(ctx, {
    ...{ ...asked, activityIds, wantedIds },
    ...{ tokens, personIds },
  });
  await analyze(owner);
  const homeId = await homeOf(ctx, activityIds);
  return { ...asked, ...cases, tokens, personIds, activityIds, wantedIds, homeId, visited: [] };
}

async function homeOf(ctx: Ctx, [activityId = '']: readonly string[]): Promise<string> {
  const { home_id } = await ctx.db
    .selectFrom('activities')
    .select('home_id')
    .where('id', '=', activityId)
    .executeTakeFirstOrThrow();
  return home_id;
}

/** Not what is empty yet: PostgreSQL would plan for no rows until it looks again, and no real table begins like that. */
async function analyze(owner: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ table: string }>`
    select oid::regclass::text as table from pg_class
    where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and pg_relation_size(oid) > 0`.execute(owner);
  await sql.raw(`vacuum analyze ${rows.map(({ table }) => table).join(', ')}`).execute(owner);
}

/** Whole towns, and positions a little beside a home: nobody stands on a doorstep. */
async function listPlaces(ctx: Ctx): Promise<Pick<Targets, 'towns' | 'points' | 'words'>> {
  const homes = await ctx.db
    .selectFrom('homes')
    .select(['name', 'division_code', 'lat', 'lng'])
    .where('division_code', 'not like', `${ctx.cell.divisionCode}%`)
    .orderBy(sql`md5(id::text)`)
    .limit(places)
    .execute();
  return {
    towns: [...new Set(homes.map((home) => home.division_code.slice(0, 9)))],
    words: await wordsFor(homes.map(({ name }) => name.slice(0, -'妇女微家（演示）'.length))),
    points: homes.map(({ lat, lng }) => `${(lat + 0.004).toFixed(5)},${(lng - 0.003).toFixed(5)}`),
  };
}

/** By turns the whole name, its beginning in pinyin, the town alone. */
const wordsFor = (names: readonly string[]) =>
  Promise.all(
    names.map(async (name, nth) => {
      if (nth % 3 === 0) return name;
      return nth % 3 === 1 ? ((await soundsOf(name))[0] ?? name) : name.slice(0, 3);
    }),
  );
