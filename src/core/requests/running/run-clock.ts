import { clockFor } from '../../clocks/clock-for.ts';
import type { DistrictClock } from '../../clocks/clock.ts';
import { dueAt } from '../../clocks/due-at.ts';
import { dayOf } from '../../shared/dates.ts';
import { isStricter, type Level } from '../request.ts';

export type Running = { clock: Level; due_at: Date };

/** The clock for a level, from when the desk received it; `changed`: what the district has set. */
export const runClock = (level: Level, from: Date, changed: readonly DistrictClock[] = []): Running => ({
  clock: level,
  due_at: dueAt(clockFor(`request-${level}`, dayOf(from), changed), from),
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
    changed,
  }: {
    clock: Level;
    receivedAt: Date;
    now: Date;
    foundAt?: Date | undefined;
    changed?: readonly DistrictClock[];
  },
): Running => runClock(level, isStricter(level, clock) ? (foundAt ?? now) : receivedAt, changed);
