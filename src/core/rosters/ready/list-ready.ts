import { z } from 'zod';
import { namePlaces } from '../../divisions/name-places.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { getRoster } from '../get-roster.ts';
import { listReadyLines, type ReadyLineRow } from './ready-queries.ts';

export const ListReady = z.strictObject({
  rosterId: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type ListReady = z.input<typeof ListReady>;

const Cursor = z.tuple([z.number().int().min(0).max(2_147_483_647)]);

/** A line as it is understood: what it will bring, and whose place it takes; null where its kind has none. */
export type ReadyLine = {
  line: number;
  name: string | null;
  /** By its name of today, also where the line says an older one. */
  villageName: string | null;
  executiveName: string | null;
  groupName: string | null;
  households: number | null;
  /** Who leads the village, or the group, and would do so no more. */
  replaces: string | null;
};

/** The lines that can be taken, a page at a time, so that the office sees what it takes before it does. NotFound, Forbidden. */
export async function listReady(ctx: Ctx, input: ListReady): Promise<Page<ReadyLine>> {
  const { rosterId, cursor, limit } = parseInput(ListReady, input);
  const [after = 0] = cursor === undefined ? [] : readCursor(cursor, Cursor);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { kind } = await getRoster(ctx, rosterId);
    const rows = await asSystem(ctx, (ctx) =>
      listReadyLines(ctx, { rosterId, kind, after, limit: limit + 1 }),
    );
    const codes = rows.flatMap(({ placeCode }) => placeCode ?? []);
    const nameOf = await namePlaces(ctx.db, codes, ctx.now);
    const present = ({ placeCode, ...line }: ReadyLineRow): ReadyLine => ({
      ...line,
      villageName: placeCode === null ? null : nameOf(placeCode),
    });
    return pageOf(rows, limit, { present, keyOf: ({ line }) => [line] });
  });
}
