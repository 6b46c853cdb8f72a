import { listNamed } from '../../divisions/division-queries.ts';
import { findVillageNow } from '../../divisions/find-village-now.ts';
import { holdVillages } from '../../divisions/hold-villages.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, type ReadyRow } from '../row-queries.ts';

/**
 * The lines with the villages of today: one that became part of another since it was read is that other; one that is no more is refused.
 * Until the transaction ends none of them becomes part of another.
 */
export async function whereTheyLieNow(ctx: Ctx, rows: readonly ReadyRow[]): Promise<ReadyRow[]> {
  await holdVillages(ctx);
  const codes = [...new Set(rows.flatMap(({ village_code: code }) => code ?? []))];
  const standing = codes.length === 0 ? [] : await listNamed(ctx.db, codes, ctx.now);
  const now = new Map<string, string | undefined>(standing.map(({ code }) => [code, code]));
  for (const code of codes)
    if (!now.has(code)) now.set(code, (await findVillageNow(ctx.db, code, ctx.now))?.code);
  const lying: ReadyRow[] = [];
  for (const row of rows) {
    const { village_code: code, area_code: areaCode } = row;
    if (code === null) lying.push(row);
    // A grid is counted under its village's own code: in another village it is another grid.
    else if (now.get(code) === undefined || (areaCode !== null && now.get(code) !== code))
      await markRowRefused(ctx.db, row.id, 'village-gone');
    else lying.push({ ...row, village_code: now.get(code) ?? code });
  }
  return lying;
}
