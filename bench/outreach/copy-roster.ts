import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';

/** What a roster of women leaves behind, in an order in which each row's keys are there before it, and which of its columns are ids of its own. */
const tables = [
  { table: 'people', of: 'id in (select person_id from rows)', ids: ['id'] },
  {
    table: 'person_phones',
    of: 'person_id in (select person_id from rows)',
    ids: ['person_id', 'roster_id'],
  },
  {
    table: 'tellings',
    of: 'person_id in (select person_id from rows)',
    ids: ['id', 'roster_id', 'person_id'],
  },
  { table: 'links', of: 'id in (select made_id from rows)', ids: ['id', 'person_id'] },
  { table: 'audit', of: 'subject_id in (select made_id from rows)', ids: ['id', 'subject_id', 'person_id'] },
  {
    table: 'roster_rows',
    of: 'id in (select id from rows)',
    ids: ['id', 'roster_id', 'person_id', 'made_id'],
  },
] as const;

const cell = 'd370215';

/** Another id, the same for the same: so each row goes in again beside the first. */
const renewed = (column: string) => `overlay(${column}::text placing '0f' from 1 for 2)::uuid as ${column}`;

/** Those that stand once a roster is taken: a text's code has a hash from the moment at which it is sent, and no two have the same. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = $1 and table_name = $2
      and is_generated = 'NEVER' and column_name <> 'code_hash' order by ordinal_position`,
    [cell, table],
  );
  return rows.map(({ column_name: name }) => name);
}

const selected = (columns: readonly string[], ids: readonly string[]) =>
  columns.map((column) => (ids.includes(column) ? renewed(column) : column)).join(', ');

async function copyOut(client: pg.Client, rosterId: string, folder: string) {
  const files = [];
  for (const { table, of, ids } of tables) {
    const columns = await columnsOf(client, table);
    const query = `with rows as materialized (select id, person_id, made_id from d370215.roster_rows
        where roster_id = '${rosterId}' and state = 'taken')
      select ${selected(columns, ids)} from ${cell}.${table} where ${of}`;
    const file = path.join(folder, `${table}.copy`);
    await pipeline(client.query(to(`copy (${query}) to stdout`)), createWriteStream(file));
    files.push({ file, into: `${cell}.${table} (${columns.join(', ')})` });
  }
  return files;
}

async function copyHead(client: pg.Client, rosterId: string): Promise<void> {
  const columns = await columnsOf(client, 'rosters');
  await client.query(
    `insert into d370215.rosters (${columns.join(', ')}) select ${selected(columns, ['id'])} from d370215.rosters where id = $1`,
    [rosterId],
  );
}

/** How many seconds COPY takes to put all that a roster left behind into the same tables once more, in one transaction. */
export async function copyRoster(url: string, rosterId: string, folder: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const files = await copyOut(client, rosterId, folder);
    await copyHead(client, rosterId);
    const startedAt = performance.now();
    await client.query('begin');
    for (const { file, into } of files)
      await pipeline(createReadStream(file), client.query(from(`copy ${into} from stdin`)));
    await client.query('commit');
    const seconds = (performance.now() - startedAt) / 1000;
    for (const { file } of files) await rm(file);
    return seconds;
  } finally {
    await client.end();
  }
}
