import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../cell-table.ts';
import type { Ctx } from '../ctx.ts';

type Columns = Record<string, readonly [type: string, values: readonly unknown[]]>;

/**
 * So many rows, a column an array: the statement is the same however many they are, so it is built, read and planned once. As VALUES a
 * piece of a roster is eight thousand parameters, and another statement for each number of rows. `each`: how a column is made of its
 * array's value, where that is not the value itself.
 */
export async function insertMany(
  { db, cell }: Pick<Ctx, 'db' | 'cell'>,
  table: Parameters<typeof cellTable>[1],
  { columns, each = {} }: { columns: Columns; each?: Record<string, RawBuilder<unknown>> },
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map(([type, values]) => sql`${values}::${sql.raw(type)}[]`);
  await sql`
    insert into ${cellTable(cell, table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => each[name] ?? sql.ref(name)))}
    from unnest(${sql.join(arrays)}) as row (${sql.join(names.map((name) => sql.ref(name)))})`.execute(db);
}
