import { cellsToPump } from '../core/chores/cells-to-pump.ts';
import { pumpOutbox } from '../core/outbox/pump-outbox.ts';
import { openQueue } from '../platform/queue/open-queue.ts';
import type { World } from '../platform/world.ts';
import { deliverJobs } from './deliver-jobs.ts';
import { doMinutelyChores } from './do-minutely-chores.ts';
import { inWaitingCells } from './in-waiting-cells.ts';
import { repeat } from './repeat.ts';
import { textNotices, type Texting } from './text-notices.ts';

export type Jobs = {
  /** A hint that a letter may just have been written; without it she waits half a second longer. */
  wake: () => void;
  stop: () => Promise<void>;
};

const pumpEveryMs = 500;
const choresEveryMs = 60_000;
const hourMs = 3_600_000;

type Options = {
  onError: (error: unknown) => void;
  /** Absent where nobody's phone is of interest: the inbox has it all. */
  texting?: Texting | undefined;
  /** What else is written down each minute, after the chores. */
  minutely?: (() => Promise<void>) | undefined;
  /** What else comes round each hour: ended sessions are forgotten, the demo keeps its calendar filled. */
  hourly?: (() => Promise<void>) | undefined;
};

/** What the server does unasked: letters from the outboxes to the inboxes and phones, the chores of each minute. */
export async function startJobs(
  world: World,
  { onError, texting, minutely, hourly }: Options,
): Promise<Jobs> {
  const queue = await openQueue(world.db, { deliver: (jobs) => deliverJobs(world, jobs), onError });
  const pump = repeat(
    () =>
      inWaitingCells(
        world,
        {
          find: cellsToPump,
          work: async (ctx) => {
            const moved = await pumpOutbox(ctx, (db, letterIds) =>
              queue.post(db, ctx.cell.number, letterIds),
            );
            if (moved > 0) queue.wake();
          },
        },
        { onFailure: onError },
      ),
    { everyMs: pumpEveryMs, onError },
  );
  const texts =
    texting && repeat(() => textNotices(world, texting, onError), { everyMs: pumpEveryMs, onError });
  const chores = repeat(() => doMinutelyChores(world, onError), { everyMs: choresEveryMs, onError });
  const minutes = minutely && repeat(minutely, { everyMs: choresEveryMs, onError });
  const hours = hourly && repeat(hourly, { everyMs: hourMs, onError });
  return {
    wake: pump.wake,
    stop: async () => {
      await Promise.all([pump.stop(), texts?.stop(), chores.stop(), minutes?.stop(), hours?.stop()]);
      await queue.close();
    },
  };
}
