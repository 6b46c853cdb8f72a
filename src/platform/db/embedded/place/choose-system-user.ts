import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartError } from '../../../start-error.ts';

export type SystemUser = { uid: number; gid: number };

const makers = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'weijia'],
  ['adduser', '-S', '-D', '-H', 'weijia'],
] as const;

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data that is there, else as
 * `weijia`, made once, else as the machine's own `postgres`. Anyone else runs it as herself: null.
 */
export function chooseSystemUser(clusterDir: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = findUser('weijia');
  if (known) return known;
  for (const [command, ...args] of makers) {
    spawnSync(command, args, { stdio: 'ignore' });
    const made = findUser('weijia');
    if (made) return made;
  }
  const postgres = findUser('postgres');
  if (postgres) return postgres;
  throw new StartError(
    '请先建一个系统用户：useradd --system weijia / PostgreSQL does not run as root, make a user for it: useradd --system weijia',
  );
}

function findUser(name: string): SystemUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
