import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { alreadyOpen } from './already-open.ts';
import type { Place } from './place/choose-place.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { takeCluster } from './take-cluster.ts';

export type Events = {
  onLost?: () => void;
  onBack?: () => void;
  /** It was lost and could not be brought back: the process should end. */
  onGivenUp?: (error: unknown) => void;
};
type Watch = Events & { lock: pg.Client; password: string };
type Keeper = { isUp: () => boolean; stop: () => Promise<void> };

/** The lock's connection ends when PostgreSQL does: then it is started again and the lock is taken anew. */
export function keepRunning(place: Place, watch: Watch): Keeper {
  let lock: pg.Client | null = null;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const hold = (client: pg.Client) => {
    lock = client;
    client.once('end', () => {
      lock = null;
      if (stopping) return;
      watch.onLost?.();
      restarting = bringBack().catch((error: unknown) => watch.onGivenUp?.(error));
    });
  };
  const bringBack = async () => {
    // A postmaster that has just died leaves its children a moment to notice.
    await sleep(50);
    const taken = await takeCluster(place, watch.password);
    if (taken.kind === 'busy') throw alreadyOpen(taken.holder);
    hold(taken.lock);
    watch.onBack?.();
  };
  hold(watch.lock);

  return {
    isUp: () => lock !== null,
    stop: async () => {
      stopping = true;
      await restarting;
      // Once the lock is lost for good the cluster may be somebody else's.
      if (lock) await stopPostmaster(place);
    },
  };
}
