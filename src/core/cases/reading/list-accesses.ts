import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import { actsAsOffice } from '../../offices/office.ts';
import type { Ctx, Page, PersonCtx } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { isAuditor, listAccessLines } from '../access-queries.ts';
import { findCase } from '../case-queries.ts';
import { seeCase } from '../see-case.ts';
import { accessOf, type Access } from './access.ts';

const Cursor = z.tuple([z.string().refine(isId)]);

export const ListAccesses = z.strictObject({
  caseId: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListAccesses = z.input<typeof ListAccesses>;

/** An auditor reads of any case who read it, and nothing else; the team of its own. NotFound for everybody else. */
async function checkReader(ctx: PersonCtx, caseId: string): Promise<void> {
  if (actsAsOffice(ctx.actor) && (await isAuditor(ctx.db, ctx.actor.personId))) {
    const row = isId(caseId) ? await asSystem(ctx, ({ db }) => findCase(db, caseId)) : undefined;
    if (!row) throw notFound('case-not-found');
    return;
  }
  await seeCase(ctx, caseId, 'see-accesses');
}

/** Who did what to a case and when, the newest first, by seat and unit. To look at this leaves a line too. */
export async function listAccesses(ctx: Ctx, input: ListAccesses): Promise<Page<Access>> {
  const { caseId, cursor, limit } = parseInput(ListAccesses, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    await checkReader(ctx, caseId);
    const [before] = cursor === undefined ? [] : readCursor(cursor, Cursor);
    const rows = await asSystem(ctx, (ctx) => listAccessLines(ctx, caseId, { before, limit: limit + 1 }));
    await recordDeed(ctx, { verb: 'list-case-accesses', subjectId: caseId });
    return pageOf(rows, limit, { present: accessOf, keyOf: ({ id }) => [id] });
  });
}
