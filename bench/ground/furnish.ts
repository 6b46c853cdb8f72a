import { sql, type Kysely } from 'kysely';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { addDemoResidents } from '../../src/platform/demo/add-demo-residents.ts';
import { openCtx, readCells } from '../../src/platform/world.ts';
import { announceMany } from './announce-many.ts';
import { makeControlTables } from './make-control-tables.ts';

/** What the load asks for; both sides are asked for the same. */
export type Targets = {
  /** Nine digits each. */
  towns: string[];
  /** `lat,lng`. */
  points: string[];
  /** Bearer tokens of signed-in residents, and the same people for the control. */
  tokens: string[];
  personIds: string[];
  /** Activities with seats for all. */
  activityIds: string[];
  /** Everybody wants the first of these; once she has a place there, the next. */
  wantedIds: string[];
};

const residents = 8000;
const activities = 2000;
const wanted = 24;
const places = 5000;

export async function furnish(owner: Kysely<DB>, secret: string, clock: () => Date): Promise<Targets> {
  const [cell] = await readCells(owner);
  const ctx = openCtx({ db: owner, cells: [cell], clock }, cell, { kind: 'system' });
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
  await makeControlTables(owner, { ...asked, activityIds, wantedIds });
  await sql`vacuum analyze`.execute(owner);
  return { ...asked, tokens, personIds: people.map(({ id }) => id), activityIds, wantedIds };
}

/** Whole towns, and positions a little beside a home: nobody stands on a doorstep. */
async function listPlaces(ctx: Ctx): Promise<{ towns: string[]; points: string[] }> {
  const homes = await ctx.db
    .selectFrom('commons.homes')
    .select(['division_code', 'lat', 'lng'])
    .where('division_code', 'not like', `${ctx.cell.divisionCode}%`)
    .orderBy(sql`md5(id::text)`)
    .limit(places)
    .execute();
  return {
    towns: [...new Set(homes.map((home) => home.division_code.slice(0, 9)))],
    points: homes.map(({ lat, lng }) => `${(lat + 0.004).toFixed(5)},${(lng - 0.003).toFixed(5)}`),
  };
}
