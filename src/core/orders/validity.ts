import { clockFor } from '../clocks/clock-for.ts';
import { dueAt } from '../clocks/due-at.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';

/**
 * An order holds at most six months from when it is made, and as long again each time it is made longer (反家庭暴力法 §30).
 * Invalid `order-too-long`, `in-the-past`, and `not-longer` where a longer one ends no later than before.
 */
export function checkValidity(until: string, { at, before }: { at: Date; before: string | null }): void {
  const from = before === null ? at : new Date(`${before}T00:00:00+08:00`);
  if (until <= dayOf(at)) throw invalid([{ path: 'validUntil', code: 'in-the-past' }]);
  if (before !== null && until <= before) throw invalid([{ path: 'validUntil', code: 'not-longer' }]);
  const longest = dayOf(dueAt(clockFor('protection-order-validity', dayOf(at)), from));
  if (until > longest) throw invalid([{ path: 'validUntil', code: 'order-too-long' }]);
}
