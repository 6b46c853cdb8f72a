import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../../start-error.ts';
import type { SystemUser } from './choose-system-user.ts';

const longestSocketPath = process.platform === 'darwin' ? 103 : 107;

/** The socket's folder beside the data; a short one in /tmp where the system's limit on a socket's path would be passed. */
export function chooseSocketDir(folder: string, user: SystemUser | null): string {
  const beside = path.join(folder, 'socket');
  const fits = Buffer.byteLength(path.join(beside, '.s.PGSQL.5432')) <= longestSocketPath;
  const dir = fits
    ? beside
    : path.join('/tmp', `weijia-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  if (process.platform === 'win32') return dir;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const entry = lstatSync(dir);
  const owners = [user?.uid, process.getuid?.()];
  // Anybody may write to /tmp: a folder of this name that somebody else made is not ours to trust.
  if (!entry.isDirectory() || !owners.includes(entry.uid)) {
    throw new StartError(`${dir} 被别人占了，请删掉它 / ${dir} is somebody else's, please remove it`);
  }
  chmodSync(dir, 0o700);
  if (user) chownSync(dir, user.uid, user.gid);
  return dir;
}
