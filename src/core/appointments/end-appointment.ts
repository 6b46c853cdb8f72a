import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { markEnded } from '../deputies/deputy-queries.ts';
import { endDeputiesAt } from '../deputies/end-deputies-at.ts';
import { lockAppointmentBelow } from './lock-appointment.ts';

/**
 * The office ends a host's appointment at once: her next request is judged without it, and who stood in for her goes
 * with her. NotFound where it has ended already.
 */
export async function endAppointment(ctx: Ctx, { appointmentId }: { appointmentId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { id, homeId, personId } = await lockAppointmentBelow(ctx, appointmentId);
    const end = { at: ctx.now, by: ctx.actor.personId };
    await asSystem(ctx, (ctx) => markEnded(ctx.db, id, end));
    await endDeputiesAt(ctx, { homeId, personId, as: 'appointed_by' }, end);
    const letters = [{ topic: 'appointment-ended', subjectId: id }] as const;
    await recordDeed(ctx, { verb: 'end-appointment', subjectId: id, homeId, personId, letters });
  });
}
