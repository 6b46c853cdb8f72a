import type { Clock, ClockCode } from './clock.ts';
import { clocksOfTheLaw } from './clocks-of-the-law.ts';

/** The clock as it stands on a day (`2026-11-27`): whoever asks for an old case gets the number of its own day. */
export function clockFor(code: ClockCode, on: string): Clock {
  const clock = clocksOfTheLaw.find(
    ({ clock, validFrom, validUntil = on }) => clock === code && validFrom <= on && on <= validUntil,
  );
  if (!clock) throw new RangeError(`no clock ${code} held on ${on}`);
  return clock;
}
