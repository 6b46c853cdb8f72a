import { sql, type RawBuilder } from 'kysely';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';

/** So many cells are looked at by one statement. */
const atOnce = 100;

/**
 * The cells in which something waits, by one look at many: where nothing does, that is all that an idle cell costs. It reads of a cell
 * that something is there, and nothing of it. As the system.
 */
export async function cellsWhere(
  ctx: Ctx,
  cells: readonly Cell[],
  waits: (ctx: Ctx) => RawBuilder<boolean>,
): Promise<Cell[]> {
  const found: Cell[] = [];
  for (let at = 0; at < cells.length; at += atOnce) {
    const looks = cells
      .slice(at, at + atOnce)
      .map((cell) => sql`select ${cell.number}::int as number where ${waits({ ...ctx, cell })}`);
    const { rows } = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db }) =>
      sql<{ number: number }>`${sql.join(looks, sql` union all `)}`.execute(db),
    );
    found.push(...cells.filter(({ number }) => rows.some((row) => row.number === number)));
  }
  return found;
}
