import { clockFor } from '../../clocks/clock-for.ts';
import type { ClockCode } from '../../clocks/clock.ts';
import { dueAt } from '../../clocks/due-at.ts';
import { tellsAt } from '../../clocks/tells-at.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { insertClock } from './case-clock-queries.ts';

type Started = { caseId: string; clock: ClockCode; aboutId: string };

async function keepClock(
  ctx: Ctx,
  { caseId, clock, aboutId }: Started,
  { from, due }: { from: Date; due: Date },
): Promise<{ id: string; dueAt: Date }> {
  const id = ctx.newId();
  // What was to be told before it was written down is not told of late.
  const tells = tellsAt(clockFor(clock, dayOf(from)), { from, due });
  await insertClock(ctx.db, {
    ...{ id, case_id: caseId, clock, about_id: aboutId, started_at: from, due_at: due },
    tell_at: tells.filter((at) => at > ctx.now || at === due),
  });
  return { id, dueAt: due };
}

/**
 * Inside a verb of a case: a clock of the law begins to run, from when what starts it happened. `aboutId`: the row that it is
 * about. The team is told on the days that the clock names, and at its end.
 */
export const startClock = (ctx: Ctx, { from, ...started }: Started & { from: Date }) =>
  keepClock(ctx, started, { from, due: dueAt(clockFor(started.clock, dayOf(from)), from) });

/** The same where somebody sets the end herself: an order's last day, the day by which a promise is to be kept. */
export const startClockAt = (ctx: Ctx, { due, ...started }: Started & { due: Date }) =>
  keepClock(ctx, started, { from: ctx.now, due });
