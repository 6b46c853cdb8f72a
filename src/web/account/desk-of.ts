import { auditsCases } from '../../core/cases/reading/audits-cases.ts';
import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { keepsTouch } from '../../core/executives/keeps-touch.ts';
import { hasSecondDoor } from '../../core/offices/has-second-door.ts';
import { worksInOffice } from '../../core/offices/works-in-office.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

type Desk = '/desk/today' | '/desk/office' | '/desk/accesses' | '/desk/requests' | '/desk/links';

/** Where she works: a host's list of today, also where she works in an office too; the office's desk; what an auditor reads; the rights desk; whom an executive keeps touch with; nowhere. */
export async function deskOf(hers: readonly Ctx[]): Promise<Desk | null> {
  for (const ctx of hers) if ((await listMyHomes(ctx)).length > 0) return '/desk/today';
  for (const ctx of hers) if (await worksInOffice(ctx)) return '/desk/office';
  for (const ctx of hers) if (await auditsCases(ctx)) return '/desk/accesses';
  for (const ctx of hers) if (await hasSecondDoor(ctx)) return '/desk/requests';
  for (const ctx of hers) if (await keepsTouch(ctx)) return '/desk/links';
  return null;
}
