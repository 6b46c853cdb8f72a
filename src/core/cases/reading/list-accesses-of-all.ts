import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { actsAsOffice } from '../../offices/office.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { addDays, startOfDay } from '../../shared/dates.ts';
import { invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { isAuditor, listAccessLinesOfAll, listUnitsOfSeats } from '../access-queries.ts';
import { accessOf, type Access } from './access.ts';

const Cursor = z.tuple([z.string().refine(isId)]);

export const ListAccessesOfAll = z.strictObject({
  /** The first and the last day, in Shanghai; all of them where none is named. */
  from: z.iso.date({ error: 'day-shape' }).optional(),
  until: z.iso.date({ error: 'day-shape' }).optional(),
  /** The division of the seat in which somebody acted. */
  unit: z
    .string()
    .regex(/^\d{2,12}$/, { error: 'unknown-choice' })
    .optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListAccessesOfAll = z.input<typeof ListAccessesOfAll>;

export type AccessOfACase = Access & { caseId: string };

/** `units`: which may be asked for. */
export type AccessesOfAll = Page<AccessOfACase> & { units: { code: string; name: string }[] };

const narrowing = ({ from, until, unit }: z.output<typeof ListAccessesOfAll>) => ({
  ...{ from: from === undefined ? null : startOfDay(from), unit: unit ?? null },
  until: until === undefined ? null : startOfDay(addDays(until, 1)),
});

/**
 * For an auditor: who did what to which case, the newest first, by seat and unit; a case is its id, and nothing is told of whom
 * it is. She may ask for some days, and for one unit. To look at this leaves a line too. Forbidden to everybody else; Invalid,
 * also `until-before-from`.
 */
export async function listAccessesOfAll(ctx: Ctx, input: ListAccessesOfAll): Promise<AccessesOfAll> {
  const wish = parseInput(ListAccessesOfAll, input);
  const { from, until, cursor, limit } = wish;
  if (from !== undefined && until !== undefined && until < from)
    throw invalid([{ path: 'until', code: 'until-before-from' }]);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    if (!actsAsOffice(ctx.actor) || !(await isAuditor(ctx.db, personId)))
      throw await forbiddenTo(ctx, 'auditors-only');
    const [before] = cursor === undefined ? [] : readCursor(cursor, Cursor);
    const asked = { ...narrowing(wish), before, limit: limit + 1 };
    const [rows, units] = await asSystem(ctx, (ctx) =>
      Promise.all([listAccessLinesOfAll(ctx, asked), listUnitsOfSeats(ctx)]),
    );
    await recordDeed(ctx, { verb: 'list-accesses-of-cases', subjectId: personId });
    const present = (row: (typeof rows)[number]) => ({ ...accessOf(row), caseId: row.case_id });
    return { ...pageOf(rows, limit, { present, keyOf: ({ id }) => [id] }), units };
  });
}
