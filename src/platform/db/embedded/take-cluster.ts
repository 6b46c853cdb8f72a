import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { StartError } from '../../start-error.ts';
import type { Place } from './place/choose-place.ts';
import { addressOf, type Address } from './address-of.ts';
import { findPostmaster } from './find-postmaster.ts';
import { holdLock } from './hold-lock.ts';
import { runPostmaster } from './run-postmaster.ts';
import { stopPostmaster } from './stop-postmaster.ts';

export type Taken =
  { kind: 'ours'; lock: pg.Client; address: Address } | { kind: 'busy'; holder: string; address: Address };

/** A Weijia that was killed is let go of at once, one that is stopping within this time. */
const busyPatience = 3_000;
const failingPatience = 20_000;

/**
 * Brings the cluster up, whatever state it was left in, and takes its lock: starts a postmaster, or waits for
 * one that is starting, recovering or stopping, or takes over the one that a killed Weijia left behind.
 */
export async function takeCluster(
  place: Place,
  password: string,
  as: 'server' | 'command' = 'server',
): Promise<Taken> {
  let failingSince: number | null = null;
  let busySince: number | null = null;
  for (;;) {
    const running = findPostmaster(place.clusterDir);
    if (!running) {
      if (await runPostmaster(place)) continue;
      failingSince ??= Date.now();
      if (Date.now() - failingSince > failingPatience) throw new StartError(failureSentence(place));
      await sleep(200);
      continue;
    }
    failingSince = null;
    const address = addressOf(running, password);
    const held = await holdLock(address, as);
    if (held.kind === 'held' && !isOurWay(place, running.socketDir)) {
      await held.client.end();
      await stopPostmaster(place);
    } else if (held.kind === 'held') {
      return { kind: 'ours', lock: held.client, address };
    } else if (held.kind === 'busy') {
      busySince ??= Date.now();
      // A server stays; another command is about to end and takes its PostgreSQL with it.
      const beside = as === 'command' && held.holder.startsWith('weijia server');
      if (beside || Date.now() - busySince > busyPatience)
        return { kind: 'busy', holder: held.holder, address };
    }
    await sleep(50);
  }
}

/** A folder that was moved while its PostgreSQL ran on is opened anew under its new name. */
function isOurWay(place: Place, socketDir: string): boolean {
  return process.platform === 'win32' || socketDir === place.socketDir;
}

function failureSentence({ logFile }: Place): string {
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : [];
  const last = log.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? log.at(-1) ?? '';
  return `自带的 PostgreSQL 开不起来，请看 ${logFile} / the embedded PostgreSQL does not start: ${last}`;
}
