import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { worksInOffice } from '../../core/offices/works-in-office.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

/** Where she works: a host's list of today, also where she works in an office too; the office's desk; nowhere. */
export async function deskOf(hers: readonly Ctx[]): Promise<'/desk/today' | '/desk/office' | null> {
  for (const ctx of hers) if ((await listMyHomes(ctx)).length > 0) return '/desk/today';
  for (const ctx of hers) if (await worksInOffice(ctx)) return '/desk/office';
  return null;
}
