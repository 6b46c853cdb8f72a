import { deliverBatch } from '../core/notices/deliver-batch.ts';
import type { LetterJob } from '../platform/queue/queue.ts';
import { openCtx, type World } from '../platform/world.ts';

/** Delivers the letters of each job, a job after the other; throws where one could not be, so that they come again. */
export async function deliverJobs(world: World, jobs: readonly LetterJob[]): Promise<void> {
  const failures: unknown[] = [];
  for (const { cell: number, letterIds } of jobs) {
    const cell = world.cells.find((cell) => cell.number === number);
    if (!cell) continue;
    // One cell's database may be in trouble while the next one's letters can be delivered.
    await deliverBatch(openCtx(world, cell, { kind: 'system' }), letterIds).then(
      (result) => failures.push(...result.failures.map(({ error }) => error)),
      (error: unknown) => failures.push(error),
    );
  }
  if (failures.length > 0) throw new AggregateError(failures, 'letters could not be delivered');
}
