import type pg from 'pg';

export type ForeignKey = { table: string; name: string; definition: string };

/**
 * Takes the foreign keys off the new tables, to be put back when the rows are in: in any order of tables, and proved
 * by one join a key instead of one look-up a row.
 */
export async function liftForeignKeys(client: pg.ClientBase, schemas: string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where k.contype = 'f' and n.nspname = any ($1) order by 1, 2`,
    [schemas],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

/** Each key checks all rows as it comes back; a row without its parent ends the restore. */
export async function putBackForeignKeys(client: pg.ClientBase, keys: ForeignKey[]): Promise<void> {
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
}
