import type { Solver } from '../platform/solver/solve-in-worker.ts';
import type { World } from '../platform/world.ts';
import { repeat } from './repeat.ts';
import { solvePlans } from './solve-plans.ts';

const plansEveryMs = 1000;

/** Solves whatever plans wait, until it is stopped: what is solved then waits for the next process. */
export function startPlanning(
  world: World,
  solver: Solver,
  onFailure: (error: unknown) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const planning = { solver, stopping: stopping.signal, onFailure };
  const rounds = repeat(() => solvePlans(world, planning), { everyMs: plansEveryMs, onError: onFailure });
  return {
    stop: async () => {
      stopping.abort();
      await rounds.stop();
    },
  };
}
