import { amountOf, withAmount } from './amount-of.ts';
import type { Clock, ClockCode, DistrictClock } from './clock.ts';
import { clocksOfTheLaw } from './clocks-of-the-law.ts';

/** What the law or practice says on a day, whatever a district has set. */
export function lawsClockFor(code: ClockCode, on: string): Clock {
  const clock = clocksOfTheLaw.find(
    ({ clock, validFrom, validUntil = on }) => clock === code && validFrom <= on && on <= validUntil,
  );
  if (!clock) throw new RangeError(`no clock ${code} held on ${on}`);
  return clock;
}

/**
 * The clock as it stands on a day (`2026-11-27`): whoever asks for an old case gets the number of its own day. `changed`: what the
 * district has set; it never gives more time than an article does.
 */
export function clockFor(code: ClockCode, on: string, changed: readonly DistrictClock[] = []): Clock {
  const clock = lawsClockFor(code, on);
  const own = changed.find(
    (one) => one.clock === code && one.validFrom <= on && (one.endedFrom === null || on < one.endedFrom),
  );
  if (!own) return clock;
  const isLonger = clock.source.article !== undefined && own.amount > amountOf(clock);
  return isLonger ? clock : withAmount(clock, own.amount);
}
