import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { findFirstKnown } from '../event-queries.ts';
import type { Level } from '../request.ts';
import type { RequestRow } from '../request-queries.ts';
import { runAnew } from '../running/run-clock.ts';

/** What changes on a request of which somebody has said how long it can wait: while nobody has answered, its clock too. */
export async function triagedAs(ctx: PersonCtx, request: RequestRow, level: Level) {
  const { id, clock, at_desk_at: receivedAt, answered_at } = request;
  const triaged = { triage: level, triaged_at: ctx.now, triaged_by: ctx.actor.personId };
  if (clock === null || receivedAt === null || answered_at !== null) return triaged;
  const foundAt = (await findFirstKnown(ctx.db, id, level)) ?? undefined;
  const changed = await listDistrictClocks(ctx.db);
  const running = runAnew(level, { clock, receivedAt, now: ctx.now, foundAt, changed });
  return { ...triaged, ...running, warned_at: null, lapsed_at: null };
}
