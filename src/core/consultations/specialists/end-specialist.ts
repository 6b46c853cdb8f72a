import type { Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { lockThings } from '../booking/take-time.ts';
import { callOff } from '../running/call-off.ts';
import { actOnSpecialist } from './act-on-specialist.ts';
import { listSpecialistsKept, markSpecialist } from './specialist-queries.ts';

const all = () => true;

/** She listens no more: what is still booked with her is called off, and each who booked is told. As `actOnSpecialist`. */
export const endSpecialist = (
  ctx: Ctx,
  { specialistId }: { specialistId: string },
  once: Once = {},
): Promise<string> =>
  actOnSpecialist(ctx, { ...once, verb: 'end-specialist', specialistId }, async (ctx, row) => {
    await callOff(ctx, row, all);
    await markSpecialist(ctx.db, row.id, { ended_at: ctx.now, ended_by: ctx.actor.personId });
  });

/** The same for all hours of somebody who leaves, inside her own verb's transaction. */
export async function endSpecialistsOf(ctx: PersonCtx): Promise<void> {
  const { personId } = ctx.actor;
  const hers = await listSpecialistsKept(ctx.db, personId);
  await asSystem(ctx, async (system) => {
    await lockThings(
      system,
      hers.flatMap(({ thing_id: hers, room_thing_id: room }) => [hers, room]),
    );
    for (const row of hers) {
      await callOff(system, row, all);
      await markSpecialist(system.db, row.id, { ended_at: system.now, ended_by: personId });
    }
  });
  for (const { id, home_id: homeId } of hers)
    await recordDeed(ctx, { verb: 'end-specialist', subjectId: id, homeId });
}
