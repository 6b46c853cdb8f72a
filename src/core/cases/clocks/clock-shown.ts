import { clockFor } from '../../clocks/clock-for.ts';
import type { ClockCode, Source } from '../../clocks/clock.ts';
import { dayOf } from '../../shared/dates.ts';
import type { listClocksOf } from './case-clock-queries.ts';

/** One clock of a case, with where its number stands. */
export type ClockShown = {
  id: string;
  clock: ClockCode;
  aboutId: string;
  dueAt: Date;
  stoppedAt: Date | null;
  source: Source;
};

export const clockShown = ({
  id,
  clock,
  ...row
}: Awaited<ReturnType<typeof listClocksOf>>[number]): ClockShown => ({
  ...{ id, clock, aboutId: row.about_id, dueAt: row.due_at, stoppedAt: row.stopped_at },
  source: clockFor(clock, dayOf(row.started_at)).source,
});
