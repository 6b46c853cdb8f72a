import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { dayHours } from '../../homes/desk/keep-hours.ts';
import { multirangeOf } from '../../homes/hours.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { callOff } from '../running/call-off.ts';
import { isWithin } from '../times.ts';
import { actOnSpecialist } from './act-on-specialist.ts';
import { listDaysOf, offeringOf, putDay } from './specialist-queries.ts';

export const ChangeConsultingDay = z.strictObject({
  specialistId: z.string(),
  day: z.iso.date({ error: 'day-shape' }),
  /** As people write them; nothing where she cannot come. */
  open: dayHours,
});
export type ChangeConsultingDay = z.input<typeof ChangeConsultingDay>;

const farthestDays = 400;

/**
 * On one day she listens at other hours, or not at all. Whatever is booked and no longer fits is called off at once, and each who
 * booked is told. Said again, the last word holds. As `actOnSpecialist`; Invalid `in-the-past`, `too-far-ahead`.
 */
export async function changeConsultingDay(
  ctx: Ctx,
  input: ChangeConsultingDay,
  once: Once = {},
): Promise<string> {
  const { specialistId, day, open } = parseInput(ChangeConsultingDay, input);
  const today = dayOf(ctx.now);
  if (day < today) throw invalid([{ path: 'day', code: 'in-the-past' }]);
  if (day > addDays(today, farthestDays)) throw invalid([{ path: 'day', code: 'too-far-ahead' }]);
  const act = { ...once, verb: 'change-consulting-day', specialistId, wish: { day, open } };
  return actOnSpecialist(ctx, act, async (ctx, row) => {
    await putDay(ctx.db, { specialist_id: specialistId, day, open_minutes: multirangeOf(open) });
    const offering = offeringOf(row, await listDaysOf(ctx.db, [specialistId], addDays(day, -1)));
    const isOfTheDay = (startsAt: Date) => [day, addDays(day, 1)].includes(dayOf(startsAt));
    await callOff(
      ctx,
      row,
      ({ starts_at: from, ends_at: until }) => isOfTheDay(from) && !isWithin(offering, { from, until }),
    );
  });
}
