import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { multirangeOf, readOpenMinutes } from '../hours.ts';
import { deleteChangedDay, markDayChanged, markHome } from './furnishing-queries.ts';
import { furnish, type HomeRow } from './furnish.ts';
import { dayHours, workedOut } from './keep-hours.ts';

const daysAheadAtMost = 400;
const day = z.iso.date({ error: 'day-shape' });

export const ChangeDay = z.strictObject({
  homeId: z.string(),
  day,
  /** As people write them; nothing where it stays closed. */
  open: dayHours,
  reason: line(0, 30).transform((text) => text || null),
});
export type ChangeDay = z.input<typeof ChangeDay>;

const workOut = async (ctx: PersonCtx, home: HomeRow) =>
  markHome(ctx.db, home.id, await workedOut(ctx, home.id, readOpenMinutes(home.open_minutes)));

/** On one day the home is closed or keeps other hours, with a reason in few words. Said again, the last one holds. */
export async function changeDay(ctx: Ctx, input: ChangeDay, once: Once = {}): Promise<string> {
  const wish = parseInput(ChangeDay, input);
  if (wish.day < dayOf(ctx.now)) throw invalid([{ path: 'day', code: 'in-the-past' }]);
  if (wish.day > addDays(dayOf(ctx.now), daysAheadAtMost)) {
    throw invalid([{ path: 'day', code: 'too-far-ahead' }]);
  }
  return furnish(ctx, once, {
    verb: 'change-day',
    wish,
    work: async (ctx, home) => {
      const { day, open, reason } = wish;
      await markDayChanged(ctx.db, { home_id: home.id, day, open_minutes: multirangeOf(open), reason });
      await workOut(ctx, home);
    },
  });
}

export const UndoDay = z.strictObject({ homeId: z.string(), day });

/** The day is again as its weekday. */
export async function undoDay(ctx: Ctx, input: z.input<typeof UndoDay>, once: Once = {}): Promise<string> {
  const wish = parseInput(UndoDay, input);
  return furnish(ctx, once, {
    verb: 'undo-day',
    wish,
    work: async (ctx, home) => {
      await deleteChangedDay(ctx.db, home.id, wish.day);
      await workOut(ctx, home);
    },
  });
}
