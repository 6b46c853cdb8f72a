import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import { isBelow, type OutreachRule } from '../outreach-rules/outreach-rule.ts';
import { maySetRule } from '../outreach-rules/outreach-rule-policy.ts';
import { keepRule } from '../outreach-rules/outreach-rule-queries.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import type { Change } from '../reach/reach.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { countByLoad, lockExecutives } from './executive-queries.ts';

const days = z.number().int().min(1).max(366);

export const SetOutreachRule = z.strictObject({
  chairs: z.number().int().min(0).max(100),
  links: z.number().int().min(0).max(1000),
  chairDays: days,
  linkDays: days,
});
export type SetOutreachRule = z.input<typeof SetOutreachRule>;

/** Whoever had enough by the old rule and has too little by the new one, or the other way round. */
async function changesOfRule(
  ctx: Ctx,
  { day, from, to }: { day: string; from: OutreachRule; to: OutreachRule },
) {
  const loads = await countByLoad(ctx.db);
  return loads.map(({ division_code: divisionCode, executives, ...load }): Change => ({
    ...{ divisionCode, day },
    below: executives * (Number(isBelow(load, to)) - Number(isBelow(load, from))),
  }));
}

/**
 * The district's rule of 1+3+N from today: how many an executive keeps touch with at least, and within how many days from the next
 * visit of each on. Days that have passed keep the rule of their own time. Forbidden for everybody else.
 */
export async function setOutreachRule(ctx: Ctx, input: SetOutreachRule): Promise<void> {
  const rule = parseInput(SetOutreachRule, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    if (!maySetRule(await officesActedFor(ctx))) throw await forbiddenTo(ctx, 'district-office-only');
    const [day, deedId, by] = [dayOf(ctx.now), ctx.newId(), ctx.actor.personId];
    // Nobody joins or leaves meanwhile, so that each is judged by one of the two rules and not by both.
    await lockExecutives(ctx);
    const from = await ruleOfToday(ctx);
    await keepRule(ctx.db, { ...rule, startsOn: day, at: ctx.now, by });
    const changes = await asSystem(ctx, (ctx) => changesOfRule(ctx, { day, from, to: rule }));
    await insertChanges(ctx, deedId, changes);
    await recordDeed(ctx, { verb: 'set-outreach-rule', subjectId: deedId });
  });
}
