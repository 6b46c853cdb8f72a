import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import { isBelow, ruleOn } from '../outreach-rules/outreach-rule.ts';
import { listRules } from '../outreach-rules/outreach-rule-queries.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { mayAppoint } from './executive-policy.ts';
import { insertAppointment, insertExecutive } from './executive-queries.ts';

export const AppointExecutive = z.strictObject({ divisionCode: z.string().max(20), phone: z.string() });
export type AppointExecutive = z.input<typeof AppointExecutive>;

/** Nobody but the office above the place learns whether a phone is known here. */
async function checkMayAppoint(ctx: PersonCtx, divisionCode: string): Promise<string> {
  const division = await findDivision(ctx.db, divisionCode, ctx.now);
  if (!division) throw invalid([{ path: 'divisionCode', code: 'division-unknown' }]);
  if (!mayAppoint(await officesActedFor(ctx), division.code)) throw await forbiddenTo(ctx);
  return division.code;
}

/** She begins today, with nobody yet: where the rule asks for somebody, she is below it. */
export async function seatExecutive(
  ctx: Ctx,
  { personId, divisionCode }: { personId: string; divisionCode: string },
): Promise<string> {
  const [id, day] = [ctx.newId(), dayOf(ctx.now)];
  await asSystem(ctx, async ({ db }) => {
    const person = { id, person_id: personId, division_code: divisionCode };
    await insertAppointment(db, { ...person, appointed_at: ctx.now });
    if (!(await insertExecutive(db, { ...person, began_on: day }))) throw conflict('executive-already');
  });
  const below = Number(isBelow({ chairs: 0, links: 0 }, ruleOn(await listRules(ctx.db), day)));
  await insertChanges(ctx, id, [{ divisionCode, day, executives: 1, below }]);
  await recordDeed(ctx, { verb: 'appoint-executive', subjectId: id, personId });
  return id;
}

/**
 * The office of a place makes whoever signs in with a phone an executive there, from today. Returns the appointment's id.
 * Forbidden; Invalid `division-unknown`, `executive-phone-unknown`; Conflict `executive-already`.
 */
export async function appointExecutive(
  ctx: Ctx,
  input: AppointExecutive,
  { personOfPhone }: { personOfPhone: PersonOfPhone },
): Promise<string> {
  const wish = parseInput(AppointExecutive, input);
  const office = personOnly(ctx);
  const divisionCode = await inTransaction(office, (ctx) => checkMayAppoint(ctx, wish.divisionCode));
  const personId = await personOfPhone(wish.phone);
  if (personId === null) throw invalid([{ path: 'phone', code: 'executive-phone-unknown' }]);
  return inTransaction(office, async (ctx) => {
    await checkMayAppoint(ctx, divisionCode);
    return seatExecutive(ctx, { personId, divisionCode });
  });
}
