import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { Millisecond, pageOf, readCursor } from '../shared/cursor.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { officeOnly } from './office-only.ts';
import type { Suggestion } from './suggestion.ts';
import { listDoneSuggestions, listOpenSuggestions, presentSuggestion } from './suggestion-queries.ts';

const Id = z.string().refine(isId);
const OpenCursor = z.tuple([Id]);
const DoneCursor = z.tuple([Millisecond, Id]);

export const ListSuggestions = z.strictObject({
  which: z.enum(['open', 'done']),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListSuggestions = z.input<typeof ListSuggestions>;

/** For the district's office: what waits, the oldest first; or what is done, the newest first. */
export async function listSuggestions(ctx: Ctx, input: ListSuggestions): Promise<Page<Suggestion>> {
  const { which, cursor, limit } = parseInput(ListSuggestions, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    await officeOnly(ctx);
    if (which === 'open') {
      const [after] = cursor === undefined ? [] : readCursor(cursor, OpenCursor);
      const rows = await listOpenSuggestions(ctx.db, { after, limit: limit + 1 });
      return pageOf(rows, limit, { present: presentSuggestion, keyOf: ({ id }) => [id] });
    }
    const last = cursor === undefined ? undefined : readCursor(cursor, DoneCursor);
    const before = last && { closedAt: new Date(last[0]), id: last[1] };
    const rows = await listDoneSuggestions(ctx.db, { before, limit: limit + 1 });
    const keyOf = ({ closed_at, id }: (typeof rows)[number]) => [closed_at?.getTime() ?? 0, id];
    return pageOf(rows, limit, { present: presentSuggestion, keyOf });
  });
}
