import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isCoreError } from '../../shared/errors.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { ConsultationRow } from '../consultation-queries.ts';
import { endUnderLock } from './end-consultation.ts';
import { isFallen, listFallen } from './fallen-queries.ts';
import { keepOutSoon } from './keep-out-soon.ts';
import { underLock } from './under-lock.ts';

const atOnce = 500;

async function callOffOne(system: Ctx, row: ConsultationRow): Promise<boolean> {
  try {
    return await inTransaction(system, async (ctx) => {
      const standing = await underLock(ctx, row);
      if (!(await isFallen(ctx, row.id))) return false;
      await recordDeed(ctx, await endUnderLock(ctx, standing, 'called-off'));
      return true;
    });
  } catch (error) {
    // She has moved it or given it up meanwhile.
    if (isCoreError(error) && error.kind === 'conflict') return false;
    throw error;
  }
}

/** One that cannot be done holds up no other. How many were. */
async function eachOf(rows: readonly ConsultationRow[], work: (row: ConsultationRow) => Promise<boolean>) {
  const failures: unknown[] = [];
  let done = 0;
  for (const row of rows) {
    try {
      if (await work(row)) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  return { done, failures };
}

/**
 * Calls off what stands and cannot be kept: a wall was set before the one who listens, her seat is over, the room or the home is closed,
 * whoever booked it for a case is gone from the team. Each is told as where who listens calls it off, and nobody is told why. Whoever took a
 * name that she does not want to meet is found before the talk. Safe to repeat and to run beside itself. Acts as the system; how many.
 */
export async function callOffFallen(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const unopened = await keepOutSoon(system, atOnce);
  const fallen = await inTransaction(system, (ctx) => listFallen(ctx, atOnce));
  const calledOff = await eachOf(fallen, (row) => callOffOne(system, row));
  const failures = [...unopened, ...calledOff.failures];
  if (failures.length > 0) throw new AggregateError(failures, 'some talks could not be looked after');
  return calledOff.done;
}
