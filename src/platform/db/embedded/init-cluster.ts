import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';
import type { Place } from './place/choose-place.ts';
import { binary } from './place/find-binaries.ts';
import { isAlive } from './is-alive.ts';

export const ownerRole = 'weijia_owner';
const majorVersion = '18';
const draftName = /^cluster\.new-(\d+)-/;

/** Makes the cluster where there is none: in a folder beside, renamed when whole, so that a start cut short leaves nothing half. */
export async function initCluster(place: Place, ownerPassword: string): Promise<void> {
  if (existsSync(place.clusterDir)) {
    // A copy or a careless chmod -R opens it, and PostgreSQL refuses a folder that others may read.
    chmodSync(place.clusterDir, 0o700);
    return checkVersion(place.clusterDir);
  }
  clearOldDrafts(place.folder);
  const draft = path.join(place.folder, `cluster.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await runInitdb(place, draft, ownerPassword);
  writeOwned(path.join(draft, 'pg_hba.conf'), accessRules(), place);
  try {
    renameSync(draft, place.clusterDir);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Of two starts at once the other one may have been faster: its cluster stands.
    if (!existsSync(place.clusterDir)) throw error;
  }
}

async function runInitdb(place: Place, draft: string, ownerPassword: string): Promise<void> {
  const passwordFile = `${draft}.pass`;
  writeOwned(passwordFile, ownerPassword, place);
  const args = ['-D', draft, '-U', ownerRole, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale=C', '--no-instructions');
  try {
    await promisify(execFile)(binary(place.binaries, 'initdb'), args, {
      ...place.user,
      cwd: place.folder,
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`自带的 PostgreSQL 建不起来 / the embedded PostgreSQL could not be made: ${why}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function accessRules(): string {
  return process.platform === 'win32'
    ? 'host all all 127.0.0.1/32 scram-sha-256\n'
    : 'local all all scram-sha-256\n';
}

function writeOwned(file: string, text: string, { user }: Place): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}

function checkVersion(clusterDir: string): void {
  const version = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new StartError(
    `数据是 PostgreSQL ${version} 的，这里带的是 ${majorVersion} / the data is of PostgreSQL ${version}, this Weijia brings ${majorVersion}`,
  );
}

function clearOldDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = draftName.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
