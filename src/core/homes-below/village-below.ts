import { isWithin, type Division } from '../divisions/division.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, invalid } from '../shared/errors.ts';

/** A village below her office; judged as it stands in the tree, not as a form or a table has it. Invalid, Forbidden. */
export async function villageBelow(ctx: PersonCtx, villageCode: string): Promise<Division> {
  const { divisions } = await officeOnly(ctx);
  const village = await findDivision(ctx.db, villageCode, ctx.now);
  if (!village) throw invalid([{ path: 'villageCode', code: 'unknown-choice' }]);
  if (!divisions.some((above) => isWithin(village.code, above))) throw forbidden();
  return village;
}
