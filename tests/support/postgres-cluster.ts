import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  chooseSystemUser,
  type SystemUser,
} from '../../src/platform/db/embedded/place/choose-system-user.ts';
import { findPostmaster } from '../../src/platform/db/embedded/find-postmaster.ts';
import { binary, type Binaries } from '../../src/platform/db/embedded/place/find-binaries.ts';
import { ownerRole } from '../../src/platform/db/embedded/init-cluster.ts';
import { findTestBinaries, type TestVersion } from './postgres-binaries.ts';

export type ClusterAddress = { host: string; port: number };
export type TestCluster = { address: ClusterAddress; stop: () => Promise<void> };

/** Nothing here outlives the tests, so nothing waits for the disk. */
const settings = [
  'listen_addresses=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=128MB',
  'timezone=UTC',
];

/** A PostgreSQL of its own for one run of tests; nobody but the tests' user gets at its socket. */
export async function startTestCluster(version: TestVersion): Promise<TestCluster> {
  // Not os.tmpdir(): its path may be too long for a socket, or closed to PostgreSQL's user.
  const folder = mkdtempSync('/tmp/weijia-tests-');
  const user = chooseSystemUser(path.join(folder, 'none'));
  if (user) chownSync(folder, user.uid, user.gid);
  const binaries = findTestBinaries(version, user);
  await initdb(binaries, folder, user);
  const postmaster = await run(binaries, folder, user);
  return {
    address: { host: folder, port: 5432 },
    stop: async () => {
      if (postmaster.exitCode === null) {
        postmaster.kill('SIGINT');
        await once(postmaster, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function initdb(binaries: Binaries, folder: string, user: SystemUser | null): Promise<void> {
  const args = ['-D', `${folder}/cluster`, '-U', ownerRole, '--auth=trust', '--no-sync'];
  args.push('--encoding=UTF8', '--locale=C', '--no-instructions');
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  await promisify(execFile)(binary(binaries, 'initdb'), args, options);
}

async function run(binaries: Binaries, folder: string, user: SystemUser | null): Promise<ChildProcess> {
  const log = openSync(`${folder}/log`, 'a');
  const args = [...settings, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
  const postmaster = spawn(binary(binaries, 'postgres'), ['-D', `${folder}/cluster`, ...args], {
    ...user,
    cwd: folder,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  closeSync(log);
  while (!findPostmaster(`${folder}/cluster`)?.ready) {
    if (postmaster.exitCode !== null) throw new Error(readFileSync(`${folder}/log`, 'utf8'));
    await sleep(20);
  }
  return postmaster;
}
