import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place/choose-place.ts';
import { findPostmaster } from './find-postmaster.ts';
import { binary } from './place/find-binaries.ts';
import { shareOfMemory } from './share-of-memory.ts';

const largestLog = 10 * 1024 * 1024;

/** For a PC that also does other work. Whatever was acknowledged is on the disk: fsync and synchronous_commit stay on. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The data of a district fits; a second process a query only takes the other core from somebody else.
  max_parallel_workers_per_gather: '0',
  unix_socket_permissions: '0700',
  // The log is only cut at a start: it must not grow while nothing happens.
  log_checkpoints: 'off',
};

/** Starts a postmaster of its own session, so that a Ctrl-C meant for us does not reach it. True when it is ready, false when it gave up. */
export async function runPostmaster(place: Place): Promise<boolean> {
  const log = openLog(place.logFile);
  const child = spawn(
    binary(place.binaries, 'postgres'),
    ['-D', place.clusterDir, ...(await settingArgs(place))],
    {
      ...place.user,
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    },
  );
  closeSync(log);
  child.unref();
  let over = false;
  child.once('exit', () => (over = true)).once('error', () => (over = true));
  while (!over) {
    const running = findPostmaster(place.clusterDir);
    if (running?.pid === child.pid && running?.ready) return true;
    await sleep(15);
  }
  return false;
}

async function settingArgs(place: Place): Promise<string[]> {
  const reach =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
      : {
          listen_addresses: '',
          port: '5432',
          unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`,
        };
  return Object.entries({ ...settings, ...shareOfMemory(ownMemory()), ...reach }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

/** A container may have less than its machine; without a limit Node says nought, or more than there is. */
const ownMemory = () => Math.min(totalmem(), process.constrainedMemory() || Infinity);

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 5432;
}
