import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import type { DatedRule } from './outreach-rule.ts';
import { findRuleOn } from './outreach-rule-queries.ts';

/** The rule that holds on the day on which somebody acts. */
export const ruleOfToday = (ctx: Ctx): Promise<DatedRule> => findRuleOn(ctx, dayOf(ctx.now));
