import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import { dayOf } from '../../shared/dates.ts';
import { isStricter, type Level } from '../request.ts';

export type Running = { clock: Level; due_at: Date };

/** The law's clock for a level, from when the desk received it. */
export const runClock = (level: Level, from: Date): Running => ({
  clock: level,
  due_at: dueAt(clockFor(`request-${level}`, dayOf(from)), from),
});

/**
 * Somebody has looked and said how long it can wait. The clock runs from the receipt; what turns out to be stricter
 * than her answers called for runs from when it was found first, for nobody could know before; taken back and found
 * again it wins no time.
 */
export const runAnew = (
  level: Level,
  {
    clock,
    receivedAt,
    now,
    foundAt,
  }: { clock: Level; receivedAt: Date; now: Date; foundAt?: Date | undefined },
): Running => runClock(level, isStricter(level, clock) ? (foundAt ?? now) : receivedAt);
