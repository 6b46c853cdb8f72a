import { Worker } from 'node:worker_threads';
import type { LinearModel, Solution, SolveLimits } from '../../core/outreach-plans/model/linear-model.ts';
import type { Asked, Proof, Told } from './solver-worker.ts';

/** `signal` ends it at once; `onProof`: the best so far, as often as the solver says it. */
export type SolveOptions = SolveLimits & { signal: AbortSignal; onProof: (proof: Proof) => void };

export type Solver = (model: LinearModel, options: SolveOptions) => Promise<Solution | undefined>;

/** HiGHS looks at its own clock between steps alone, some of which are long. */
const gracePeriodMs = 15_000;

/** Thrown by whatever `signal` has ended. */
export class Stopped extends Error {}

const program = new URL('solver-worker.ts', import.meta.url);

/**
 * HiGHS in a thread of its own, one for each model: it blocks its thread, and ending the thread is the one way to stop it. Undefined
 * where it found nothing in its time; rejects with `Stopped` where `signal` came first.
 */
export async function solveInWorker(
  model: LinearModel,
  { signal, onProof, ...limits }: SolveOptions,
): Promise<Solution | undefined> {
  if (signal.aborted) throw new Stopped('nobody waits for it');
  const { columns, rows } = model;
  const asked: Asked = { model: { columns, rows }, limits };
  const worker = new Worker(program, { workerData: asked });
  const late = AbortSignal.any([signal, AbortSignal.timeout(limits.seconds * 1000 + gracePeriodMs)]);
  try {
    return await new Promise<Solution | undefined>((resolve, reject) => {
      worker.on('message', (told: Told) => {
        if ('proof' in told) onProof(told.proof);
        else resolve(told.solved ?? undefined);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the solver ended without an answer')));
      late.addEventListener('abort', () => {
        if (signal.aborted) reject(new Stopped('nobody waits for it any more'));
        else resolve(undefined);
      });
    });
  } finally {
    await worker.terminate();
  }
}
