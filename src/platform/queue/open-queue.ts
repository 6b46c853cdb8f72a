import type { Kysely } from 'kysely';
import type { Db } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { bossDatabase } from './boss-database.ts';
import { bossOn, letterQueue, type LetterJob } from './queue.ts';

export type Queue = {
  /** Puts letters on the queue inside the given transaction, as one job. */
  post: (db: Db, cell: number, letterIds: readonly string[]) => Promise<void>;
  /** Looks for jobs at once instead of in half a second. */
  wake: () => void;
  /** Lets what runs come to its end. */
  close: () => Promise<void>;
};

type Handlers = {
  deliver: (jobs: readonly LetterJob[]) => Promise<void>;
  onError: (error: unknown) => void;
};

const pollSeconds = 0.5;
const jobsAtOnce = 5;
const mostSecondsToFinish = 10;

/** The queue as the application's role uses it: jobs come to `deliver` in batches and, where it throws, come again. */
export async function openQueue(db: Kysely<DB>, { deliver, onError }: Handlers): Promise<Queue> {
  const boss = bossOn(db, { migrate: false, createSchema: false });
  boss.on('error', onError);
  await boss.start();
  let worker = '';
  const wake = () => boss.notifyWorker(worker);
  worker = await boss.work<LetterJob>(
    letterQueue,
    { batchSize: jobsAtOnce, pollingIntervalSeconds: pollSeconds },
    (jobs) => {
      // A full batch says that more lie behind it; they need not wait for the next look.
      if (jobs.length === jobsAtOnce) wake();
      return deliver(jobs.map((job) => job.data));
    },
  );
  return {
    post: async (db, cell, letterIds) => {
      await boss.insert(letterQueue, [{ data: { cell, letterIds } }], { db: bossDatabase(db) });
    },
    wake,
    close: () => boss.stop({ graceful: true, timeout: mostSecondsToFinish * 1000 }),
  };
}
