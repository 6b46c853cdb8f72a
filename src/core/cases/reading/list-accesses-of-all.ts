import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { actsAsOffice } from '../../offices/office.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { isAuditor, listAccessLinesOfAll } from '../access-queries.ts';
import { accessOf, type Access } from './access.ts';

const Cursor = z.tuple([z.string().refine(isId)]);

export const ListAccessesOfAll = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListAccessesOfAll = z.input<typeof ListAccessesOfAll>;

/**
 * For an auditor: who did what to which case, the newest first, by seat and unit; a case is its id, and nothing is told of whom
 * it is. To look at this leaves a line too. Forbidden to everybody else.
 */
export async function listAccessesOfAll(
  ctx: Ctx,
  input: ListAccessesOfAll,
): Promise<Page<Access & { caseId: string }>> {
  const { cursor, limit } = parseInput(ListAccessesOfAll, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    if (!actsAsOffice(ctx.actor) || !(await isAuditor(ctx.db, personId)))
      throw await forbiddenTo(ctx, 'auditors-only');
    const [before] = cursor === undefined ? [] : readCursor(cursor, Cursor);
    const asked = { before, limit: limit + 1 };
    const rows = await asSystem(ctx, (ctx) => listAccessLinesOfAll(ctx, asked));
    await recordDeed(ctx, { verb: 'list-accesses-of-cases', subjectId: personId });
    const present = (row: (typeof rows)[number]) => ({ ...accessOf(row), caseId: row.case_id });
    return pageOf(rows, limit, { present, keyOf: ({ id }) => [id] });
  });
}
