import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { dayHours } from '../../homes/desk/keep-hours.ts';
import { multirangeOf } from '../../homes/hours.ts';
import { weekOf } from '../../homes/hours/days-of-hours.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnSpecialist } from './act-on-specialist.ts';
import { pauseMinutes, talkMinutes } from './name-specialist.ts';
import { markSpecialist } from './specialist-queries.ts';

export const KeepConsultingHours = z.strictObject({
  specialistId: z.string(),
  /** Monday first, as people write them; nothing for a day off. */
  open: z.array(dayHours).length(7),
  talkMinutes,
  pauseMinutes,
});
export type KeepConsultingHours = z.input<typeof KeepConsultingHours>;

/**
 * When she listens in every week, how long a talk is and the pause between; public holidays are off, and a day worked in exchange
 * has the hours of its weekday. What is booked stays as it was booked. As `actOnSpecialist`; Invalid.
 */
export async function keepConsultingHours(
  ctx: Ctx,
  input: KeepConsultingHours,
  once: Once = {},
): Promise<string> {
  const { specialistId, ...wish } = parseInput(KeepConsultingHours, input);
  const act = { ...once, verb: 'keep-consulting-hours', specialistId, wish };
  return actOnSpecialist(ctx, act, ({ db }) =>
    markSpecialist(db, specialistId, {
      open_minutes: multirangeOf(weekOf(wish.open)),
      ...{ talk_minutes: wish.talkMinutes, pause_minutes: wish.pauseMinutes },
    }),
  );
}
