import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place/choose-place.ts';
import { findPostmaster, isPostgresOf } from './find-postmaster.ts';
import { binary } from './place/find-binaries.ts';

/** Fast shutdown: sessions are ended, everything is written, and we wait for it. After a minute it is cut short, which loses nothing either. */
export async function stopPostmaster(place: Place): Promise<void> {
  const running = findPostmaster(place.clusterDir);
  if (!running) return;
  signal(place, running.pid, 'fast');
  if (await gone(place, running.pid, 60_000)) return;
  signal(place, running.pid, 'immediate');
  await gone(place, running.pid, 10_000);
}

function signal(place: Place, pid: number, mode: 'fast' | 'immediate'): void {
  try {
    if (process.platform === 'win32') {
      const args = ['stop', '-D', place.clusterDir, '-m', mode, '--no-wait'];
      execFileSync(binary(place.binaries, 'pg_ctl'), args, { stdio: 'ignore' });
    } else {
      process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    }
  } catch {
    // It was faster.
  }
}

async function gone(place: Place, pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!isPostgresOf(place.clusterDir, pid)) return true;
    await sleep(15);
  }
  return false;
}
