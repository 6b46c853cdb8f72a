import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { isBelow } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict } from '../shared/errors.ts';
import { asSystem } from '../shared/transaction.ts';
import { insertAppointment, insertExecutive } from './executive-queries.ts';

/**
 * Somebody is an executive of a place from today, with nobody yet: where the rule asks for somebody, she is below it. Part of the verb
 * that appoints her. Returns the appointment's id. Conflict `executive-already`.
 */
export async function seatExecutive(
  ctx: Ctx,
  { personId, divisionCode }: { personId: string; divisionCode: string },
): Promise<string> {
  await holdVillages(ctx);
  const [id, day] = [ctx.newId(), dayOf(ctx.now)];
  await asSystem(ctx, async ({ db }) => {
    const person = { id, person_id: personId, division_code: divisionCode };
    await insertAppointment(db, { ...person, appointed_at: ctx.now });
    if (!(await insertExecutive(db, { ...person, began_on: day }))) throw conflict('executive-already');
  });
  const below = Number(isBelow({ chairs: 0, links: 0 }, await ruleOfToday(ctx)));
  await insertChanges(ctx, id, [{ divisionCode, day, executives: 1, below }]);
  await recordDeed(ctx, { verb: 'appoint-executive', subjectId: id, personId });
  return id;
}
