import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findExecutiveBelow, type ExecutiveBelow } from './executive-queries.ts';

/** One executive, also one who left, with how many chairs and women she keeps touch with. NotFound, Forbidden. */
export async function showExecutive(
  ctx: Ctx,
  { executiveId }: { executiveId: string },
): Promise<ExecutiveBelow> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const found = isId(executiveId)
      ? await asSystem(ctx, ({ db }) => findExecutiveBelow(db, executiveId))
      : undefined;
    if (!found) throw notFound('executive-not-found');
    await officeAboveOnly(ctx, found.divisionCode);
    return found;
  });
}
