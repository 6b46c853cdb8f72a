import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { endTouch } from '../end-touch.ts';
import { codeHashOf } from './telling-code.ts';
import { lockTelling, markAnswered } from './telling-queries.ts';

async function end(ctx: Ctx, code: string): Promise<boolean> {
  const telling = await lockTelling(ctx.db, codeHashOf(readReceipt(code)), dayOf(ctx.now));
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
  checkTries(tries);
  const isEnded = await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => end(ctx, code)),
  );
  if (!isEnded) throw notFound('touch-not-found');
}
