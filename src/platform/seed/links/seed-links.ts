import { sql, type Kysely } from 'kysely';
import { listRules } from '../../../core/outreach-rules/outreach-rule-queries.ts';
import type { LatLng } from '../../../core/homes/position.ts';
import { gatherReach } from '../../../core/reach/gather-reach.ts';
import { noFigures, plus, type Change, type Figures } from '../../../core/reach/reach.ts';
import { insertChanges } from '../../../core/reach/reach-queries.ts';
import { cellTable } from '../../../core/shared/cell-table.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { addDays, dayOf } from '../../../core/shared/dates.ts';
import type { DB } from '../../db/types.generated.ts';
import { lockedVault } from '../../vault/locked-vault.ts';
import { openCtx, readCells } from '../../world.ts';
import { countSeated, findMiddle, insertExecutives, insertPlaces } from './synthetic-link-queries.ts';
import { chairsEach, syntheticExecutive, womenEach, type Seat } from './synthetic-links.ts';
import { inventedCodes, mostLed, placesOf } from './synthetic-villages.ts';

type Seeding = { links: number; clock: () => Date; onProgress?: (written: number) => void };

/** Half as many again as the executives of a province keep touch with. */
export const mostSeededLinks = 10_000_000;

/** About twelve thousand women in one statement. */
const executivesAtOnce = 400;
const changesAtOnce = 10_000;

/** What all of it changes of the figures, by village and day: as many as there are of those, however many links there are. */
function openChanges() {
  const net = new Map<string, Figures & { divisionCode: string; day: string }>();
  const add = ({ divisionCode, day, ...figures }: Change) => {
    const key = `${divisionCode} ${day}`;
    net.set(key, { divisionCode, day, ...plus(net.get(key) ?? noFigures, figures) });
  };
  return { add, all: () => [...net.values()] };
}

/**
 * Adds synthetic executives of invented villages of the first district, with `links` women whom they keep touch with, thirty each, the
 * chairs of three villages each as long as there are villages, their visits, the villages' households, and what all of it changes of the
 * figures: whole or not at all. A second call adds others. For measurements; run by the owner.
 */
export async function seedLinks(owner: Kysely<DB>, { links, clock, onProgress }: Seeding): Promise<void> {
  const [cell] = await readCells(owner);
  const world = { cells: [cell] as const, clock, vaultOf: lockedVault };
  await owner.transaction().execute(async (db) => {
    const ctx = openCtx({ ...world, db, cells: [cell] }, cell, { kind: 'system' });
    await write(ctx, links, onProgress);
  });
  const ctx = openCtx({ ...world, db: owner, cells: [cell] }, cell, { kind: 'system' });
  while ((await gatherReach(ctx)) > 0);
  const tables = ['people', 'appointments', 'executives', 'links', 'visits', 'household_counts'] as const;
  const written = [...tables, 'reach_changes' as const, 'reach_sums' as const].map((name) =>
    cellTable(cell, name),
  );
  // Without fresh statistics the planner would still think of a district with a few dozen links.
  await sql`vacuum analyze commons.divisions, ${sql.join(written)}`.execute(owner);
}

async function write(ctx: Ctx, links: number, onProgress: Seeding['onProgress']): Promise<void> {
  const { divisionCode: county } = ctx.cell;
  const today = dayOf(ctx.now);
  const before = await countSeated(ctx, inventedCodes(county));
  const [rules, middle] = [await listRules(ctx.db), await findMiddle(ctx, county)];
  const changes = openChanges();
  for (let written = 0; written < links; written += executivesAtOnce * womenEach) {
    const most = Math.min(executivesAtOnce * womenEach, links - written);
    const seat = { nth: before + written / womenEach, women: most, county, today, rules };
    for (const change of await writePiece(ctx, seat, middle)) changes.add(change);
    onProgress?.(written + most);
  }
  const all = changes.all();
  for (let nth = 0; nth < all.length; nth += changesAtOnce)
    await insertChanges(ctx, ctx.newId(), all.slice(nth, nth + changesAtOnce));
}

/** From one executive on, as many as so many women need; answers what they change of the figures. */
async function writePiece(
  ctx: Ctx,
  { nth: first, women, ...seat }: Seat,
  middle: LatLng | null,
): Promise<Change[]> {
  const count = Math.ceil(women / womenEach);
  const executives = Array.from({ length: count }, (_, piece) => {
    const hers = Math.min(womenEach, women - piece * womenEach);
    const nth = first + piece;
    const one = syntheticExecutive({ ...seat, nth, women: hers });
    return { ...one, nth, id: ctx.newId(), personId: ctx.newId() };
  });
  const villages = Math.max(0, Math.min(count * chairsEach, mostLed - first * chairsEach));
  const since = addDays(seat.today, -366);
  if (villages > 0)
    await insertPlaces(ctx, placesOf(seat.county, first * chairsEach, villages), { since, middle });
  await insertExecutives(ctx, executives);
  return executives.flatMap(({ changes }) => changes);
}
