import { isBelow } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import type { Change } from '../reach/reach.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem } from '../shared/transaction.ts';
import type { Load } from './executive.ts';
import { addToLoad } from './executive-queries.ts';

/**
 * So many chairs and links more for an executive, or fewer; part of the verb that gives or takes them. Returns what it changes of
 * the figures of her division, as it is called now: whether she has as many as the rule of today asks; of one who left nobody asks.
 */
export async function changeLoad(ctx: Ctx, executiveId: string, by: Load): Promise<Change[]> {
  const load = await asSystem(ctx, ({ db }) => addToLoad(db, executiveId, by));
  if (load.left_on !== null) return [];
  const day = dayOf(ctx.now);
  const rule = await ruleOfToday(ctx);
  const before = { chairs: load.chairs - by.chairs, links: load.links - by.links };
  const below = Number(isBelow(load, rule)) - Number(isBelow(before, rule));
  return below === 0 ? [] : [{ divisionCode: load.division_code, day, below }];
}
