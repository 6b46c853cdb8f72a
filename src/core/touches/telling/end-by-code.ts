import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { endTouch } from '../end-touch.ts';
import { lockTelling, markAnswered } from './telling-queries.ts';
import { withCode } from './with-code.ts';

async function end(ctx: Ctx, codeHash: Buffer): Promise<boolean> {
  const telling = await lockTelling(ctx.db, codeHash, dayOf(ctx.now));
  if (!telling) return false;
  if (telling.answered_at !== null) return true;
  const { id, person_id: personId } = telling;
  if (!(await endTouch(ctx, { personId, by: personId }))) return false;
  await markAnswered(ctx.db, id, ctx.now);
  return true;
}

/**
 * 不用联系我, by the code of her text: nobody is in touch with her any more, and no roster brings her back. Said twice, it is said once.
 * NotFound `touch-not-found` as for reading; RuleBroken `too-many-code-tries`.
 */
export async function endByCode(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<void> {
  if (!(await withCode(ctx, { code, tries }, end))) throw notFound('touch-not-found');
}
