import { spawnSync } from 'node:child_process';
import type { SystemUser } from './choose-system-user.ts';

/** Asks the system itself, as that user: mode bits alone would not tell of access lists and namespaces. */
export function canReach(user: SystemUser, target: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}
