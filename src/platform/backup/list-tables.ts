import type pg from 'pg';
import type { TableShape } from './file/backup-format.ts';

/** Every table of a schema with its columns and the key that orders its rows. */
export async function listTables(client: pg.ClientBase, schema: string): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { orderBy: TableShape['orderBy'] | null }>(
    `select $1::text as schema, c.relname::text as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(json_build_object('column', a.attname, 'text', a.attcollation <> 0) order by k.position)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as "orderBy"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = $1 and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  for (const { name, orderBy } of rows) {
    if (!orderBy) throw new Error(`table ${schema}.${name} has no primary key to order its rows by`);
  }
  return rows;
}
