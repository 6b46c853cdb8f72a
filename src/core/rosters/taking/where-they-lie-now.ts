import { listNamed } from '../../divisions/division-queries.ts';
import { findVillageNow } from '../../divisions/find-village-now.ts';
import { holdVillages } from '../../divisions/hold-villages.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, type ReadyRow } from '../row-queries.ts';

/** The village that a line means, also where it had become part of another when it was read. */
const meantBy = ({ of_code: ofCode, village_code: code }: ReadyRow): string | null => ofCode ?? code;

/** Of each of these villages the one that it is by now; undefined of one that is no more. */
async function villagesNow(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string | undefined>> {
  const standing = codes.length === 0 ? [] : await listNamed(ctx.db, codes, ctx.now);
  const now = new Map<string, string | undefined>(standing.map(({ code }) => [code, code]));
  for (const code of codes)
    if (!now.has(code)) now.set(code, (await findVillageNow(ctx.db, code, ctx.now))?.code);
  return now;
}

/**
 * The lines with the villages of today: one that became part of another since it was read is that other, and its groups are known by it
 * still; one that is no more is refused. Until the transaction ends none of them becomes part of another.
 */
export async function whereTheyLieNow(ctx: Ctx, rows: readonly ReadyRow[]): Promise<ReadyRow[]> {
  await holdVillages(ctx);
  const now = await villagesNow(ctx, [...new Set(rows.flatMap((row) => meantBy(row) ?? []))]);
  const lying: ReadyRow[] = [];
  for (const row of rows) {
    const [code, { area_code: areaCode, of_code: ofCode }] = [meantBy(row), row];
    const village = code === null ? undefined : now.get(code);
    if (code === null) lying.push(row);
    // A grid is counted under its village's own code: in another village it is another grid.
    else if (village === undefined || (areaCode !== null && village !== code))
      await markRowRefused(ctx.db, row.id, 'village-gone');
    else lying.push({ ...row, village_code: village, of_code: village === code ? ofCode : code });
  }
  return lying;
}
