import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { codeHashOf } from './telling-code.ts';

type ByCode = { code: string; tries: Tries | undefined };

/** What whoever holds the code of a text may do, asked as nobody and done as the system. RuleBroken `too-many-code-tries`. */
export async function withCode<T>(
  ctx: Ctx,
  { code, tries }: ByCode,
  work: (ctx: Ctx, codeHash: Buffer) => Promise<T>,
): Promise<T> {
  checkTries(tries);
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => work(ctx, codeHashOf(readReceipt(code)))),
  );
}
