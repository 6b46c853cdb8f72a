import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { eventually, isRunning } from './launch.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync('/tmp/weijia embedded ');
  chmodSync(dataDir, 0o755);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(embedded: Embedded, text: string): Promise<unknown[]> {
  const client = new pg.Client(embedded.connectionOf('owner'));
  await client.connect();
  const { rows } = await client.query({ text, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

test('the database is durable, compares by code point and listens on no address', async () => {
  const embedded = await startEmbedded({ dataDir });
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding'];
  const shown = await Promise.all(settings.map((name) => ask(embedded, `show ${name}`)));
  expect(shown.flat()).toEqual(['on', 'on', 'on', '', 'UTF8']);
  expect(await ask(embedded, `select datcollate from pg_database where datname = 'weijia'`)).toEqual(['C']);
  await embedded.stop();
});

test("a note that names a stranger's process does not keep the database shut", async () => {
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const note = path.join(first.place.clusterDir, 'postmaster.pid');
  writeFileSync(note, `${process.pid}\n${first.place.clusterDir}\n0\n5432\n\n\n\nready\n`, { mode: 0o644 });
  const second = await startEmbedded({ dataDir });
  expect(await ask(second, 'select 1')).toEqual([1]);
  await second.stop();
});

test('an initdb that was cut short leaves nothing half, and data too deep for a socket is served through a short one', async () => {
  const deep = path.join(dataDir, '很深的文件夹'.repeat(6));
  const draft = path.join(deep, 'postgres/cluster.new-999999999-abcd');
  mkdirSync(draft, { recursive: true });
  chmodSync(deep, 0o755);
  const embedded = await startEmbedded({ dataDir: deep });
  expect(existsSync(draft)).toBe(false);
  expect(embedded.place.socketDir).toMatch(/^\/tmp\/weijia-/);
  expect(await ask(embedded, 'select 1')).toEqual([1]);
  await embedded.stop();
  rmSync(embedded.place.socketDir, { recursive: true });
});

test('a command beside the server shares its database and leaves it running', async () => {
  const server = await startEmbedded({ dataDir });
  await expect(startEmbedded({ dataDir })).rejects.toThrow('微家已经在这里开着了');
  const command = await startEmbedded({ dataDir, share: true });
  expect(await ask(command, 'select 1')).toEqual([1]);
  await command.stop();
  expect(await ask(server, 'select 1')).toEqual([1]);
  await server.stop();
});

test('a crash of one session, which restarts PostgreSQL, is survived and told', async () => {
  const told: string[] = [];
  const embedded = await startEmbedded({
    dataDir,
    onLost: () => told.push('lost'),
    onBack: () => told.push('back'),
  });
  const client = new pg.Client(embedded.connectionOf('owner'));
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const session = rows[0]?.pid ?? 0;
  process.kill(session, 'SIGKILL');
  await eventually(() => told.length === 2);
  expect(told).toEqual(['lost', 'back']);
  expect(embedded.isUp()).toBe(true);
  expect(isRunning(session)).toBe(false);
  expect(await ask(embedded, 'select 1')).toEqual([1]);
  await embedded.stop();
});
