import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { listChangedDays } from '../home-queries.ts';
import { multirangeOf, readOpenMinutes, type Span } from '../hours.ts';
import { readDayHours } from '../hours/day-hours-text.ts';
import { changesOf, weekOf, type ChangedDay } from '../hours/days-of-hours.ts';
import { markHome, type HomeChange } from './furnishing-queries.ts';
import { furnish } from './furnish.ts';

export const dayHours = z
  .string()
  .max(200, { error: 'too-long' })
  .refine((text) => readDayHours(text) !== undefined, { error: 'hours-shape' })
  .transform((text) => readDayHours(text) ?? []);

const week = z.array(dayHours).length(7);

export const KeepHours = z.strictObject({
  homeId: z.string(),
  /** Monday first, as people write them; nothing for a day off. */
  open: week,
  dropIn: week,
  keepsFestivals: z.boolean(),
});
export type KeepHours = z.input<typeof KeepHours>;

/** The days ahead that are not as their weekday. Yesterday's night may still run. */
export async function changedDaysOf(ctx: Ctx, homeId: string): Promise<ChangedDay[]> {
  const rows = await listChangedDays(ctx.db, homeId, addDays(dayOf(ctx.now), -1));
  return rows.map(({ day, open_minutes, reason }) => ({ day, open: readOpenMinutes(open_minutes), reason }));
}

/** What the changed days come to beside these weekly hours, for the home's row. */
export const workedOut = async (ctx: Ctx, homeId: string, weekly: readonly Span[]): Promise<HomeChange> =>
  changesOf(weekly, await changedDaysOf(ctx, homeId));

/** The hours of every week, when one may simply come, and whether public holidays are kept. */
export async function keepHours(ctx: Ctx, input: KeepHours, once: Once = {}): Promise<string> {
  const wish = parseInput(KeepHours, input);
  const weekly = weekOf(wish.open);
  return furnish(ctx, once, {
    verb: 'keep-hours',
    wish,
    work: async (ctx, home) => {
      await markHome(ctx.db, home.id, {
        open_minutes: multirangeOf(weekly),
        drop_in_minutes: multirangeOf(weekOf(wish.dropIn)),
        keeps_festivals: wish.keepsFestivals,
        ...(await workedOut(ctx, home.id, weekly)),
      });
    },
  });
}
