import { listDuty, type Duty } from '../../../core/requests/duty/list-duty.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { addDays, dayOf } from '../../../core/shared/dates.ts';
import { isCoreError } from '../../../core/shared/errors.ts';

const daysShown = 14;

/** The rota from a day on, for whoever sits at the desk; null for a host, whose home has none. */
async function findDuty(ctx: Ctx, from: string): Promise<Duty | null> {
  try {
    return await listDuty(ctx, { from, days: daysShown });
  } catch (error) {
    if (isCoreError(error) && error.kind === 'forbidden') return null;
    throw error;
  }
}

/** Who is on duty at this moment; a night goes on into the morning after its day. `name` is null where nobody is. */
export async function findDutyNow(ctx: Ctx): Promise<{ name: string | null } | null> {
  const duty = await findDuty(ctx, addDays(dayOf(ctx.now), -1));
  if (!duty) return null;
  const now = duty.turns.find(({ startsAt, endsAt }) => startsAt <= ctx.now && ctx.now < endsAt);
  return { name: now?.person.name ?? null };
}
