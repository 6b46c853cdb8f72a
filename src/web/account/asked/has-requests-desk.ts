import { auditsCases } from '../../../core/cases/reading/audits-cases.ts';
import { hasSecondDoor } from '../../../core/offices/has-second-door.ts';
import { worksInOffice } from '../../../core/offices/works-in-office.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { queueOf } from '../../desk/requests/queue-of.ts';

/** An office has its own desk, and so has an auditor. */
const isBehindHerSecondStep = async (ctx: Ctx) =>
  (await hasSecondDoor(ctx)) && !(await worksInOffice(ctx)) && !(await auditsCases(ctx));

/** Whether requests wait for her: at a home that she keeps, or at her seat, which may still be behind her second step. */
export async function hasRequestsDesk(hers: readonly Ctx[]): Promise<boolean> {
  for (const ctx of hers) {
    if ((await queueOf(ctx, 1)) !== null) return true;
    if (await isBehindHerSecondStep(ctx)) return true;
  }
  return false;
}
