import { getActivityToRun } from '../activities/get-activity-to-run.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isSpared, type MissedRule } from './missed-place.ts';
import { findRule } from './missed-place-queries.ts';

type Sparing = {
  rule: MissedRule;
  title: string;
  /** Its host has said that people come for help. */
  saidByHost: boolean;
  /** Spared already by its name, or because it is for elders: nothing to say. */
  byItself: boolean;
};

/** For who keeps the home: whether the rule touches this activity; null where none stands or nobody signs up. NotFound, Forbidden. */
export async function showSparing(ctx: Ctx, activityId: string): Promise<Sparing | null> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { activity } = await getActivityToRun(ctx, activityId);
    const rule = await findRule(ctx);
    if (!rule || activity.thing_id === null) return null;
    const { title } = activity;
    const forElders = activity.for_whom.includes('elders');
    const byItself = isSpared({ spared: false, forElders, title });
    return { rule, title, saidByHost: activity.spared_at !== null, byItself };
  });
}
