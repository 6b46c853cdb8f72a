import { startClock, startClockAt } from '../cases/clocks/start-clock.ts';
import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Ctx } from '../shared/ctx.ts';
import { endOfDay } from '../shared/dates.ts';
import type { OrderStep } from './order.ts';
import type { OrderRow } from './order-queries.ts';

type Taken = { caseId: string; step: OrderStep; at: Date; validUntil?: string | undefined };

/**
 * Inside the verb that notes a step: the court's 72 or 24 hours from its acceptance, five days for a review from the refusal, and
 * the order's last day with its reminders (反家庭暴力法 §28, §30, §31). What a step ends is told of no more.
 */
export async function runClocksOf(ctx: Ctx, order: OrderRow, taken: Taken): Promise<void> {
  const { caseId, step, at, validUntil } = taken;
  if (step === 'serve' || step === 'file') return;
  await stopClocks(ctx, { aboutId: order.id });
  const about = { caseId, aboutId: order.id };
  if (step === 'accept') {
    const clock = order.is_urgent ? 'protection-order-urgent-decision' : 'protection-order-decision';
    await startClock(ctx, { ...about, clock, from: at });
  }
  if (step === 'refuse') await startClock(ctx, { ...about, clock: 'protection-order-review', from: at });
  if (validUntil !== undefined)
    await startClockAt(ctx, { ...about, clock: 'protection-order-validity', due: endOfDay(validUntil) });
}
