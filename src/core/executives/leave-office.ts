import { deleteCaresOf } from '../cares/care-queries.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { isBelow } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem } from '../shared/transaction.ts';
import {
  lockExecutiveOf,
  markAppointmentEnded,
  markExecutiveLeft,
  type ExecutiveRow,
} from './executive-queries.ts';

/**
 * She is an executive no more, from today, with all that it changes of the figures, and keeps nobody in mind; part of the verb that ends
 * it, which has her row: whoever writes down what is kept in mind holds it too, so nothing is left of what was on its way.
 */
export async function endOffice(ctx: Ctx, executive: ExecutiveRow): Promise<void> {
  const { id, person_id: personId, division_code: divisionCode, ...load } = executive;
  const [day, deedId] = [dayOf(ctx.now), ctx.newId()];
  await asSystem(ctx, async ({ db }) => {
    await deleteCaresOf(db, personId);
    await markExecutiveLeft(db, id, day);
    await markAppointmentEnded(db, id, ctx.now);
  });
  const below = -Number(isBelow(load, await ruleOfToday(ctx)));
  await insertChanges(ctx, deedId, [{ divisionCode, day, executives: -1, below }]);
  await recordDeed(ctx, { verb: 'leave-as-executive', subjectId: id, personId });
}

/** The same of whoever may be one; nothing where she is none. Asked as the system. */
export async function leaveOffice(ctx: Ctx, personId: string): Promise<void> {
  const executive = await lockExecutiveOf(ctx.db, personId);
  if (executive) await endOffice(ctx, executive);
}
