import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { listChangedDays } from '../home-queries.ts';
import { readOpenMinutes } from '../hours.ts';
import { comingChanges, type ComingChange } from './coming-changes.ts';

type Home = { id: string; keeps_festivals: boolean };

/** `comingChanges` of a home from the day of `from` on, for `days` days; for a month where nothing is said. */
export async function listChanges(
  ctx: Ctx,
  home: Home,
  { from, days }: { from: Date; days?: number },
): Promise<ComingChange[]> {
  const rows = await listChangedDays(ctx.db, home.id, addDays(dayOf(from), -1));
  const changed = rows.map(({ day, open_minutes, reason }) => ({
    day,
    open: readOpenMinutes(open_minutes),
    reason,
  }));
  return comingChanges({ keepsFestivals: home.keeps_festivals, changed }, from, days);
}
