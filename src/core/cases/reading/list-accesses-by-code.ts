import { z } from 'zod';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listAccessLines } from '../access-queries.ts';
import { accessOf, type Access } from './access.ts';
import { findCaseByCode } from './find-case-by-code.ts';

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
  trying: { tries?: Tries } = {},
): Promise<Access[]> {
  const caseId = await findCaseByCode(ctx, parseInput(ListAccessesByCode, input), trying);
  if (caseId === null) return [];
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => (await listAccessLines(ctx, caseId, { limit: most })).map(accessOf)),
  );
}
