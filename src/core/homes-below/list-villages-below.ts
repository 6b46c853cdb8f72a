import { isWithin, levelOf } from '../divisions/division.ts';
import { listDivisions } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Place } from './home-below.ts';
import { officeOnly } from '../offices/office-only.ts';

/** The villages of a town that lies below her office, to choose one for a new home. */
export async function listVillagesBelow(ctx: Ctx, townCode: string): Promise<Place[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    if (!divisions.some((above) => isWithin(townCode, above))) throw forbidden();
    const below = await listDivisions(ctx.db, townCode, ctx.now);
    return below.flatMap(({ code, name }) => (levelOf(code) === 'village' ? [{ code, name }] : []));
  });
}
