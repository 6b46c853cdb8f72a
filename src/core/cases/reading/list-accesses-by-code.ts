import { z } from 'zod';
import { openRequest } from '../../requests/returning/open-request.ts';
import { findByCode } from '../../requests/returning/find-by-code.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findCaseOfRequest, listAccessLines } from '../access-queries.ts';
import { accessOf, type Access } from './access.ts';

export const ListAccessesByCode = z.strictObject({ code: z.string().max(200), word: z.string().max(200) });
export type ListAccessesByCode = z.input<typeof ListAccessesByCode>;

const most = 200;

/**
 * Whoever holds the code of what she asked, and the word that she chose, sees who read it since a case came of it, the newest first: seat and unit,
 * when, what. None before there is one. To look leaves no line: nobody learns that she came back. NotFound;
 * RuleBroken `too-many-code-tries`.
 */
export async function listAccessesByCode(
  ctx: Ctx,
  input: ListAccessesByCode,
  { tries }: { tries?: Tries } = {},
): Promise<Access[]> {
  const { code, word } = parseInput(ListAccessesByCode, input);
  await openRequest(ctx, { code, word }, { ...(tries && { tries }) });
  const found = await findByCode(ctx, code);
  if (!found) throw notFound('request-not-found');
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const caseId = await findCaseOfRequest(ctx.db, found.request.id);
      return caseId === null ? [] : (await listAccessLines(ctx, caseId, { limit: most })).map(accessOf);
    }),
  );
}
