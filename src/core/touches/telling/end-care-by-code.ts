import { forgetCare } from '../../cares/drop-care.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listTouchesOf } from '../touch-queries.ts';
import { codeHashOf } from './telling-code.ts';
import { findTelling } from './telling-queries.ts';

async function end(ctx: Ctx, code: string): Promise<boolean> {
  const telling = await findTelling(ctx.db, codeHashOf(readReceipt(code)), dayOf(ctx.now));
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
  checkTries(tries);
  const isEnded = await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => end(ctx, code)),
  );
  if (!isEnded) throw notFound('touch-not-found');
}
