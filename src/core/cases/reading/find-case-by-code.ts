import { findByCode } from '../../requests/returning/find-by-code.ts';
import { openRequest } from '../../requests/returning/open-request.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findCaseOfRequest } from '../access-queries.ts';

type Hers = { code: string; word: string };
type Trying = { tries?: Tries };

/**
 * What she asked, and the case that came of it, if one did: for her who has the code and the word that she chose. Asked as nobody:
 * whoever has signed in on that phone leaves no trace. NotFound; RuleBroken `too-many-code-tries`.
 */
export async function findHersByCode(
  ctx: Ctx,
  hers: Hers,
  { tries }: Trying = {},
): Promise<{ requestId: string; caseId: string | null }> {
  await openRequest(ctx, hers, { ...(tries && { tries }) });
  const found = await findByCode(ctx, hers.code);
  if (!found) throw notFound('request-not-found');
  const { id: requestId } = found.request;
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async ({ db }) => ({ requestId, caseId: await findCaseOfRequest(db, requestId) })),
  );
}

/** The case alone; null before one came of it. As `findHersByCode`. */
export const findCaseByCode = async (ctx: Ctx, hers: Hers, trying: Trying = {}): Promise<string | null> =>
  (await findHersByCode(ctx, hers, trying)).caseId;
