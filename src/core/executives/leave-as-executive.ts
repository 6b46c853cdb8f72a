import { recordDeed } from '../deeds/record-deed.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import { isBelow, ruleOn } from '../outreach-rules/outreach-rule.ts';
import { listRules } from '../outreach-rules/outreach-rule-queries.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { mayAppoint } from './executive-policy.ts';
import { lockExecutive, markAppointmentEnded, markExecutiveLeft } from './executive-queries.ts';

/**
 * An executive is one no more, from today: her office writes it down. Whom she kept touch with stays hers on paper, and stands first
 * on the office's list, until somebody else has taken each over. NotFound, Forbidden.
 */
export async function leaveAsExecutive(ctx: Ctx, { executiveId }: { executiveId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const locked = isId(executiveId) && (await asSystem(ctx, ({ db }) => lockExecutive(db, executiveId)));
    if (!locked) throw notFound('executive-not-found');
    const { id, person_id: personId, division_code: divisionCode, ...load } = locked;
    if (!mayAppoint(await officesActedFor(ctx), divisionCode)) throw await forbiddenTo(ctx, 'office-only');
    const day = dayOf(ctx.now);
    await asSystem(ctx, async ({ db }) => {
      await markExecutiveLeft(db, id, day);
      await markAppointmentEnded(db, id, ctx.now);
    });
    const below = -Number(isBelow(load, ruleOn(await listRules(ctx.db), day)));
    const deedId = ctx.newId();
    await insertChanges(ctx, deedId, [{ divisionCode, day, executives: -1, below }]);
    await recordDeed(ctx, { verb: 'leave-as-executive', subjectId: id, personId });
  });
}
