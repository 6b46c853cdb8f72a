import { addDays, startOfDay } from '../../shared/dates.ts';
import { freeOn, type Listening } from '../times.ts';

type Looked = { now: Date; today: string; days: number };

/**
 * Who of several has the next free hour; of two at one moment the first. Looked for day by day, and no further than it takes: a
 * night reaches into the next day, which may have an earlier one.
 */
export function nextFree<One extends Listening>(
  all: readonly One[],
  { now, today, days }: Looked,
): One | undefined {
  let next: { one: One; at: Date } | undefined;
  for (let nth = 0; nth < days; nth += 1) {
    const day = addDays(today, nth);
    if (next && next.at < startOfDay(day)) break;
    for (const one of all) {
      const [at] = freeOn(one, day, now);
      if (at && (!next || at < next.at)) next = { one, at };
    }
  }
  return next?.one;
}
