import { findByCode } from '../../requests/returning/find-by-code.ts';
import { openRequest } from '../../requests/returning/open-request.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findCaseOfRequest } from '../access-queries.ts';

/**
 * The case of her who has the code of what she asked and the word that she chose; null before one came of it. Asked as nobody:
 * whoever has signed in on that phone leaves no trace. NotFound; RuleBroken `too-many-code-tries`.
 */
export async function findCaseByCode(
  ctx: Ctx,
  { code, word }: { code: string; word: string },
  { tries }: { tries?: Tries } = {},
): Promise<string | null> {
  await openRequest(ctx, { code, word }, { ...(tries && { tries }) });
  const found = await findByCode(ctx, code);
  if (!found) throw notFound('request-not-found');
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, ({ db }) => findCaseOfRequest(db, found.request.id)),
  );
}
