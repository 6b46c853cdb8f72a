import { sql, type Kysely } from 'kysely';
import { openingHours } from '../../../db/seeds/demo/invent-home.ts';
import { openMinutes } from '../../core/homes/hours.ts';
import { publishHomes } from '../../core/homes/publish-home.ts';
import { cellTable } from '../../core/shared/cell-table.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { StartError } from '../start-error.ts';
import { lockedVault } from '../vault/locked-vault.ts';
import { openCtx, readCells } from '../world.ts';
import { mostVillages, syntheticVillage } from './synthetic-towns.ts';

type Seeding = { homes: number; clock: () => Date; onProgress?: (written: number) => void };

const batch = 10_000;

/** Three times a country's villages. */
export const mostSeeded = 2_000_000;

const kinds = ['village', 'village', 'village', 'estate', 'workshop'];
const offers = [
  '{歇脚,热水,拉呱}',
  '{看书,亲子,课后看护}',
  '{广场舞,合唱}',
  '{理发,量血压,热饭}',
  '{倾听,说和,法律咨询}',
];
const taglines = ['门开着，进来坐坐', '有事没事，来喝口热水', '姐妹们的歇脚处', '孩子有人看，老人有人问'];

/**
 * Adds `homes` synthetic homes of invented towns all over the country to the first cell and to the directory, for
 * measurements: whole or not at all. A second call adds the next ones. Run by the owner.
 */
export async function seedHomes(owner: Kysely<DB>, { homes, clock, onProgress }: Seeding): Promise<void> {
  const [cell] = await readCells(owner);
  await owner.transaction().execute(async (db) => {
    const ctx = openCtx({ db, cells: [cell], clock, vaultOf: lockedVault }, cell, { kind: 'system' });
    const before = await countSeeded(ctx);
    if (before + homes > mostVillages) {
      throw new StartError(`最多 ${mostVillages} 个 / ${mostVillages} homes are the most`);
    }
    for (let written = 0; written < homes; written += batch) {
      await writeBatch(ctx, before + written, Math.min(batch, homes - written));
      onProgress?.(Math.min(written + batch, homes));
    }
  });
  // Without fresh statistics the planner would still think of a district with a few dozen homes.
  await sql`vacuum analyze commons.homes, ${cellTable(cell, 'homes')}`.execute(owner);
}

/** Only seeded homes have a county number from 51 to 58. */
async function countSeeded({ db }: Ctx): Promise<number> {
  const { count } = await db
    .selectFrom('homes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('synthetic', '=', true)
    .where('division_code', '~', '^[0-9]{4}5[1-8]')
    .executeTakeFirstOrThrow();
  return count;
}

/** The nth of few choices, so that neighbours differ. */
const oneOf = (list: readonly string[], nth: number): string => list[nth % list.length] ?? '';

function homesFrom(ctx: Ctx, first: number, count: number) {
  const hours = Object.values(openingHours).map(openMinutes);
  const villages = Array.from({ length: count }, (_, index) => ({
    nth: first + index,
    ...syntheticVillage(first + index),
  }));
  return {
    ids: villages.map(() => ctx.newId()),
    names: villages.map(({ name }) => `${name}妇女微家（演示）`),
    codes: villages.map(({ code }) => code),
    lats: villages.map(({ location }) => location.lat),
    lngs: villages.map(({ location }) => location.lng),
    kinds: villages.map(({ nth }) => oneOf(kinds, nth)),
    hours: villages.map(({ nth }) => oneOf(hours, nth)),
    offers: villages.map(({ nth }) => oneOf(offers, nth)),
    taglines: villages.map(({ nth }) => oneOf(taglines, nth)),
  };
}

async function writeBatch(ctx: Ctx, first: number, count: number): Promise<void> {
  const homes = homesFrom(ctx, first, count);
  await sql`
    insert into ${cellTable(ctx.cell, 'homes')}
      (id, name, kind, division_code, leader_title, lat, lng, open_minutes, offers, tagline, synthetic, opened_at)
    select id, name, kind, code, '微家长', lat, lng, hours::int4multirange, offers::text[], tagline, true,
      ${ctx.now}::timestamptz
    from unnest(${homes.ids}::uuid[], ${homes.names}::text[], ${homes.kinds}::text[], ${homes.codes}::text[],
      ${homes.lats}::float8[], ${homes.lngs}::float8[], ${homes.hours}::text[], ${homes.offers}::text[],
      ${homes.taglines}::text[]) as home (id, name, kind, code, lat, lng, hours, offers, tagline)`.execute(
    ctx.db,
  );
  await publishHomes(ctx, homes.ids);
}
