import { forgetCare } from '../../cares/drop-care.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { listTouchesOf } from '../touch-queries.ts';
import { findTelling } from './telling-queries.ts';
import { withCode } from './with-code.ts';

async function end(ctx: Ctx, codeHash: Buffer): Promise<boolean> {
  const telling = await findTelling(ctx.db, codeHash, dayOf(ctx.now));
  if (!telling || telling.answered_at !== null) return false;
  const { person_id: personId } = telling;
  const [touch] = await listTouchesOf(ctx, [personId]);
  if (touch) await forgetCare(ctx, { linkId: touch.id, personId });
  return touch !== undefined;
}

/**
 * By the code of her text: nothing more is kept in mind of her, and whoever keeps touch with her goes on. Said twice, it is said once.
 * NotFound `touch-not-found` as for reading; RuleBroken `too-many-code-tries`.
 */
export async function endCareByCode(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<void> {
  if (!(await withCode(ctx, { code, tries }, end))) throw notFound('touch-not-found');
}
