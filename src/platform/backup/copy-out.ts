import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { OnProgress, Progress, TableEnd, TableShape } from './file/backup-format.ts';
import { Tally } from './file/tally.ts';

const quoted = (name: string) => pg.escapeIdentifier(name);

export const nameOf = (table: Pick<TableShape, 'schema' | 'name'>) =>
  `${quoted(table.schema)}.${quoted(table.name)}`;

export const columnsOf = (table: TableShape) => table.columns.map(quoted).join(', ');

/** A letter that is not done counts as not pumped: the queue that knows of it is not in a backup. */
const valueOf = (table: TableShape, column: string) =>
  table.name === 'outbox' && column === 'pumped_at' && table.schema !== 'commons'
    ? 'case when done_at is null then null else pumped_at end as pumped_at'
    : quoted(column);

/** One text for one content: whatever the server's zone, collation or version. */
export const plainText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local row_security = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

/** The rows of a table in the order of its key, as pieces of COPY text. */
export function copyOut(client: pg.ClientBase, table: TableShape, where = 'true'): AsyncIterable<Buffer> {
  const select = table.columns.map((column) => valueOf(table, column)).join(', ');
  const order = table.orderBy
    .map(({ column, text }) => quoted(column) + (text ? ' collate "C"' : ''))
    .join(', ');
  return client.query(
    to(`copy (select ${select} from ${nameOf(table)} where ${where} order by ${order}) to stdout`),
  );
}

/** What a table would be in a backup made now. */
export async function hashTable(
  client: pg.ClientBase,
  table: TableShape,
  onProgress: OnProgress,
): Promise<TableEnd> {
  const doing: Progress['doing'] = 'comparing';
  const tally = new Tally(doing, `${table.schema}.${table.name}`, onProgress);
  for await (const piece of copyOut(client, table)) tally.add(piece);
  return tally.end();
}
