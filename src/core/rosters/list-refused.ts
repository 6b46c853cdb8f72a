import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { getRoster } from './get-roster.ts';
import { problems, type Problem } from './problem.ts';
import { rosterColumns, type Said } from './roster.ts';
import { listRefused as listRows } from './row-queries.ts';
import { saidOfRow } from './sealing.ts';

export const ListRefused = z.strictObject({
  rosterId: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(1000).default(50),
});
export type ListRefused = z.input<typeof ListRefused>;

const Cursor = z.tuple([z.number().int().min(0).max(2_147_483_647)]);
const Words = z.partialRecord(z.enum(rosterColumns), z.string());

/** `said` is null once what the line said is gone. */
export type RefusedLine = { line: number; problems: Problem[]; said: Said | null };

const isProblem = (text: string): text is Problem => problems.some((problem) => problem === text);

/** The lines that were not taken, each with all that is wrong in it and what it said. NotFound, Forbidden. */
export async function listRefused(ctx: Ctx, input: ListRefused): Promise<Page<RefusedLine>> {
  const { rosterId, cursor, limit } = parseInput(ListRefused, input);
  const [after = 0] = cursor === undefined ? [] : readCursor(cursor, Cursor);
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await getRoster(ctx, rosterId);
    return asSystem(ctx, ({ db }) => listRows(db, rosterId, { after, limit: limit + 1 }));
  });
  const opened = await Promise.all(
    rows.map(async ({ id, said, ...row }) => ({
      ...{ line: row.line, problems: row.problems.filter(isProblem) },
      said: said === null ? null : Words.parse(JSON.parse(await ctx.vault.open(said, saidOfRow(id)))),
    })),
  );
  return pageOf(opened, limit, { present: (line) => line, keyOf: ({ line }) => [line] });
}
