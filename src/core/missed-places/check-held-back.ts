import type { PersonCtx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { showRuleFor } from './show-rule-for.ts';

/**
 * Before she takes a place for herself, where the district has set a rule. RuleBroken `only-near-the-start`, which names
 * until which day, and whom to call meanwhile.
 */
export async function checkHeldBack(ctx: PersonCtx, activityId: string): Promise<void> {
  const held = (await showRuleFor(ctx, activityId))?.held;
  if (held) throw ruleBroken('only-near-the-start', { named: { day: held.lastDay, phone: held.phone } });
}
