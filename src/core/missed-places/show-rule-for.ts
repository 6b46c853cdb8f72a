import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findHold } from './find-hold.ts';
import { isNearTheStart, isSpared, type MissedRule } from './missed-place.ts';
import { findActivityUnderRule, findRule } from './missed-place-queries.ts';

export type RuleFor = {
  rule: MissedRule;
  /** Where she herself waits until shortly before the start: until which day, and whom to call meanwhile. */
  held: { lastDay: string; phone: string | null } | null;
};

/** What the district's rule says of an activity before she signs up; null where none stands, or it does not touch this. */
export async function showRuleFor(ctx: Ctx, activityId: string): Promise<RuleFor | null> {
  const rule = await findRule(ctx);
  if (!rule || !isId(activityId)) return null;
  const activity = await findActivityUnderRule(ctx, activityId);
  if (!activity || isSpared(activity)) return null;
  const { actor } = ctx;
  if (actor.kind !== 'person' || isNearTheStart(activity.startsAt, ctx.now)) return { rule, held: null };
  const hold = await inTransaction({ ...ctx, actor }, (ctx) => findHold(ctx, rule));
  return { rule, held: hold && { lastDay: hold.lastDay, phone: activity.phone } };
}
