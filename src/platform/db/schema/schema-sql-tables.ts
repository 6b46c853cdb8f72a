import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';

type Lines = { table: string; lines: string[] };

/** What a column may hold, where that is a type of the schema's own. */
async function findTypes(db: Kysely<DB>, schema: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select 'create type ' || ${schema} || '.' || quote_ident(t.typname) || ' as enum ('
      || string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) || ');' as line
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = ${schema}::regnamespace group by t.typname order by t.typname`.execute(db);
  return rows.map((row) => row.line).join('\n');
}

/** What checks call; a function may take a table's row, so it follows the tables. */
async function findFunctions(db: Kysely<DB>, schema: string): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text
    from pg_proc p where p.pronamespace = ${schema}::regnamespace order by p.proname`.execute(db);
  return rows.map((row) => row.text).join('\n\n');
}

/**
 * `create table` with columns, keys and checks; foreign keys, functions and the checks that call them follow all tables,
 * so that the file can be run.
 */
export async function printTables(db: Kysely<DB>, schema: string): Promise<string[]> {
  await refuseOtherKinds(db, schema);
  const { rows: tables } = await sql<Lines & { options: string | null }>`
    select quote_ident(c.relname) as table, array_to_string(c.reloptions, ', ') as options,
      (select array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
            else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as lines
    from pg_class c where c.relnamespace = ${schema}::regnamespace and c.relkind = 'r'
    order by c.relname`.execute(db);
  const constraints = await findConstraints(db, schema);
  const { rows: indexes } = await sql<Lines>`
    select quote_ident(t.relname) as table, array_agg(pg_get_indexdef(i.indexrelid) order by c.relname) as lines
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relnamespace = ${schema}::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    group by t.relname`.execute(db);
  const linesOf = (list: Lines[], table: string) => list.find((row) => row.table === table)?.lines ?? [];
  return [
    await findTypes(db, schema),
    ...tables.map(({ table, lines, options }) => {
      const body = [...lines, ...linesOf(constraints.own, table)].map((line) => `  ${line}`).join(',\n');
      const create = `create table ${schema}.${table} (\n${body}\n)${options ? ` with (${options})` : ''}`;
      return [create, ...linesOf(indexes, table)].map((statement) => `${statement};`).join('\n');
    }),
    await findFunctions(db, schema),
    constraints.later.map(({ table, lines }) => addConstraints(`${schema}.${table}`, lines)).join('\n'),
  ];
}

const addConstraints = (table: string, lines: string[]) =>
  lines.map((line) => `alter table ${table} add ${line};`).join('\n');

/** PostgreSQL 18 also catalogues NOT NULL as constraints (`n`); they stand with the columns already. */
async function findConstraints(db: Kysely<DB>, schema: string) {
  const { rows } = await sql<Lines & { later: boolean }>`
    select quote_ident(t.relname) as table, later,
      array_agg('constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
        order by k.contype <> 'p', k.conname) as lines
    from pg_constraint k join pg_class t on t.oid = k.conrelid
    cross join lateral (select k.contype = 'f' or exists (
      select from pg_depend d join pg_proc p on p.oid = d.refobjid and p.pronamespace = t.relnamespace
      where d.classid = 'pg_constraint'::regclass and d.objid = k.oid and d.refclassid = 'pg_proc'::regclass)) as w (later)
    where t.relnamespace = ${schema}::regnamespace and k.contype in ('p', 'u', 'x', 'c', 'f')
    group by t.relname, later order by t.relname`.execute(db);
  return { own: rows.filter((row) => !row.later), later: rows.filter((row) => row.later) };
}

/** Whatever this printer does not know must not be left out in silence. */
async function refuseOtherKinds(db: Kysely<DB>, schema: string): Promise<void> {
  const { rows } = await sql<{ what: string }>`
    select c.relname as what from pg_class c
      where c.relnamespace = ${schema}::regnamespace and c.relkind not in ('r', 'i')
        and not (c.relkind = 't')
    union all select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = ${schema}::regnamespace and not t.tgisinternal
    union all select t.typname from pg_type t
      where t.typnamespace = ${schema}::regnamespace and t.typtype not in ('c', 'e') and t.typelem = 0
    union all select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = ${schema}::regnamespace and (a.attgenerated not in ('', 's') or a.attidentity <> '')`.execute(
    db,
  );
  if (rows.length === 0) return;
  throw new Error(`db/schema.sql cannot show ${schema}.${rows.map((row) => row.what).join(', ')} yet`);
}
