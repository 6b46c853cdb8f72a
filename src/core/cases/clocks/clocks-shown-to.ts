import type { Standing } from '../case.ts';
import { mayOnCase } from '../case-policy.ts';
import { clockShown, type ClockShown } from './clock-shown.ts';

/** The clocks of a case for one who reads it: that she wants it erased is her team's to know, and so is how long it waits. */
export const clocksShownTo = (
  standing: Standing,
  clocks: readonly Parameters<typeof clockShown>[0][],
): ClockShown[] =>
  clocks
    .filter(({ clock }) => clock !== 'erasure-wait' || mayOnCase(standing, 'see-erasure'))
    .map(clockShown);
