import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { untilOf } from '../deputies/deputy.ts';
import type { Ctx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { markExtended } from './appointment-queries.ts';
import { checkLastDay } from './check-last-day.ts';
import { lockAppointmentBelow } from './lock-appointment.ts';

export const ExtendAppointment = z.strictObject({
  appointmentId: z.string(),
  lastDay: z.iso.date({ error: 'required' }),
});
export type ExtendAppointment = z.input<typeof ExtendAppointment>;

/** The office gives a host another last day; she is told, and warned anew before it. */
export async function extendAppointment(ctx: Ctx, input: ExtendAppointment): Promise<void> {
  const { appointmentId, lastDay } = parseInput(ExtendAppointment, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { id, homeId, personId } = await lockAppointmentBelow(ctx, appointmentId);
    checkLastDay(lastDay, ctx.now);
    const by = ctx.actor.personId;
    await asSystem(ctx, (ctx) => markExtended(ctx.db, id, { until: untilOf(lastDay), by }));
    const letters = [{ topic: 'appointment-extended', subjectId: id }] as const;
    await recordDeed(ctx, { verb: 'extend-appointment', subjectId: id, homeId, personId, letters });
  });
}
