import { cellsToPump } from '../core/chores/cells-to-pump.ts';
import { pumpOutbox } from '../core/outbox/pump-outbox.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { openQueue } from '../platform/queue/open-queue.ts';
import type { Solver } from '../platform/solver/solve-in-worker.ts';
import type { World } from '../platform/world.ts';
import { deliverJobs } from './deliver-jobs.ts';
import { doMinutelyChores } from './do-minutely-chores.ts';
import { inWaitingCells } from './in-waiting-cells.ts';
import { repeat } from './repeat.ts';
import { startPlanning } from './start-planning.ts';
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
  /** Absent where plans wait for another process. */
  solver?: Solver | undefined;
  /** What else is written down each minute, after the chores. */
  minutely?: (() => Promise<void>) | undefined;
  /** What else comes round each hour: ended sessions are forgotten, the demo keeps its calendar filled. */
  hourly?: (() => Promise<void>) | undefined;
};

/** What the server does unasked: letters from the outboxes to the inboxes and phones, plans, the chores of each minute. */
export async function startJobs(world: World, options: Options): Promise<Jobs> {
  const { onError, texting, solver, minutely, hourly } = options;
  const queue = await openQueue(world.db, { deliver: (jobs) => deliverJobs(world, jobs), onError });
  const often = { everyMs: pumpEveryMs, onError };
  const pumped = async (ctx: Ctx) => {
    const moved = await pumpOutbox(ctx, (db, ids) => queue.post(db, ctx.cell.number, ids));
    if (moved > 0) queue.wake();
  };
  const pump = repeat(
    () => inWaitingCells(world, { find: cellsToPump, work: pumped }, { onFailure: onError }),
    often,
  );
  const texts = texting && repeat(() => textNotices(world, texting, onError), often);
  const plans = solver && startPlanning(world, solver, onError);
  const eachMinute = { everyMs: choresEveryMs, onError };
  const chores = repeat(() => doMinutelyChores(world, onError), eachMinute);
  const minutes = minutely && repeat(minutely, eachMinute);
  const hours = hourly && repeat(hourly, { everyMs: hourMs, onError });
  return {
    wake: pump.wake,
    stop: async () => {
      await Promise.all([pump.stop(), texts?.stop(), plans?.stop(), chores.stop(), minutes?.stop()]);
      await hours?.stop();
      await queue.close();
    },
  };
}
