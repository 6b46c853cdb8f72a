import type pg from 'pg';
import type { Connection } from '../db/open-database.ts';
import { StartError } from '../start-error.ts';
import type { Header, Manifest, OnProgress, TableShape } from './file/backup-format.ts';
import { connect } from './connect.ts';
import { copyOut, nameOf, plainText } from './copy-out.ts';
import { listMasters } from './masters/list-masters.ts';
import { listMigrations } from './list-migrations.ts';
import { listTables } from './list-tables.ts';
import { partOfCells } from './part-of-cells.ts';
import { Tally } from './file/tally.ts';
import { frame, writeBackupFile } from './file/write-backup-file.ts';

export type BackupOptions = {
  file: string;
  cells?: string[] | undefined;
  now: Date;
  onProgress: OnProgress;
  signal?: AbortSignal;
};

/**
 * Copies all cells, or the named ones with what belongs to them, as they stand at one instant, while everyone goes
 * on working. Memory stays the same however much there is.
 */
export async function backup(owner: Connection, options: BackupOptions): Promise<Manifest> {
  const client = await connect(owner);
  try {
    await lockShapes(client);
    const header = await readHeader(client, options);
    const ends: Manifest['tables'] = [];
    const { file, onProgress, signal } = options;
    await writeBackupFile(file, frames(client, { header, ends, onProgress }), signal);
    return { ...header, tables: ends };
  } finally {
    await client.end();
  }
}

/** The locks come before the snapshot, so that no migration can slip in between the two. */
async function lockShapes(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>('select schema from commons.cells').catch(() => {
    throw new StartError('这个数据库里没有微家 / there is no Weijia in this database');
  });
  const tables: TableShape[] = [];
  for (const schema of ['commons', 'accounts', ...rows.map((row) => row.schema)]) {
    tables.push(...(await listTables(client, schema)));
  }
  await client.query('begin isolation level repeatable read read only');
  await client.query(plainText);
  await client.query(`lock table ${tables.map(nameOf).join(', ')} in access share mode`);
}

async function readHeader(client: pg.Client, options: BackupOptions): Promise<Header> {
  const { rows: all } = await client.query<Header['cells'][number]>(
    'select number, schema, division_code as "divisionCode", name from commons.cells order by number',
  );
  const cells = all.filter(({ schema }) => options.cells?.includes(schema) ?? true);
  const unknown = options.cells?.find((name) => !all.some(({ schema }) => schema === name));
  if (unknown) throw new StartError(`没有这个县区：${unknown} / there is no cell ${unknown}`);
  const schemas: Header['schemas'] = [
    { kind: 'commons', name: 'commons', migrations: await listMigrations(client, 'commons') },
    { kind: 'accounts', name: 'accounts', migrations: await listMigrations(client, 'accounts') },
  ];
  for (const { schema: name } of cells) {
    schemas.push({ kind: 'cell', name, migrations: await listMigrations(client, name) });
  }
  const tables: TableShape[] = [];
  for (const { name } of schemas) tables.push(...(await listTables(client, name)));
  const masters = await listMasters(client, tables);
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    madeAt: options.now.toISOString(),
    serverVersion: rows[0]?.server_version ?? '',
    whole: options.cells === undefined,
    cells,
    schemas,
    masters,
    tables,
  };
}

type Copying = { header: Header; ends: Manifest['tables']; onProgress: OnProgress };

async function* frames(client: pg.Client, { header, ends, onProgress }: Copying): AsyncGenerator<Buffer> {
  yield frame('header', header);
  const numbers = header.cells.map(({ number }) => number);
  const parts = header.whole ? {} : partOfCells(numbers, (schema, name) => nameOf({ schema, name }));
  for (const table of header.tables) {
    const tally = new Tally('copying', `${table.schema}.${table.name}`, onProgress);
    for await (const piece of copyOut(client, table, whereOf(table, header, parts))) {
      tally.add(piece);
      yield frame('data', piece);
    }
    const end = tally.end();
    ends.push({ ...table, ...end });
    yield frame('tableEnd', end);
  }
  yield frame('fileEnd');
}

function whereOf(table: TableShape, header: Header, parts: Record<string, string>): string {
  if (header.whole || header.cells.some(({ schema }) => schema === table.schema)) return 'true';
  const part = parts[`${table.schema}.${table.name}`];
  if (part === undefined)
    throw new Error(`part-of-cells.ts does not say whose ${table.schema}.${table.name} is`);
  return part;
}
