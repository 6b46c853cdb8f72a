import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { ruleOn, type DatedRule } from './outreach-rule.ts';
import { listRules } from './outreach-rule-queries.ts';

/** The rule that holds on the day on which somebody acts. */
export const ruleOfToday = async (ctx: Ctx): Promise<DatedRule> =>
  ruleOn(await listRules(ctx), dayOf(ctx.now));
