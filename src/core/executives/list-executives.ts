import { z } from 'zod';
import { prefixOf } from '../divisions/division.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import { dayOf } from '../shared/dates.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listExecutivesBelow, type ExecutiveBelow } from './executive-queries.ts';

export const ListExecutives = z.strictObject({
  division: z.string().max(20),
  cursor: z.string().max(200).optional(),
});
export type ListExecutives = z.input<typeof ListExecutives>;

const Cursor = z.tuple([z.string().refine(isId)]);
const limit = 50;

/**
 * The executives of a place and of all below it, in the order of their appointment, with how many chairs and women each keeps touch
 * with; also one who left, until the last of hers is handed over. For the office above the place. NotFound, Forbidden.
 */
export async function listExecutives(ctx: Ctx, input: ListExecutives): Promise<Page<ExecutiveBelow>> {
  const { division, cursor } = parseInput(ListExecutives, input);
  const [after = null] = cursor === undefined ? [] : readCursor(cursor, Cursor);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { code } = await getPlaceBelow(ctx, division, dayOf(ctx.now));
    const asked = { prefix: prefixOf(code), after, limit: limit + 1 };
    const rows = await asSystem(ctx, ({ db }) => listExecutivesBelow(db, asked));
    return pageOf(rows, limit, { present: (row) => row, keyOf: ({ id }) => [id] });
  });
}
