import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { districtOnly } from './district-only.ts';
import { bounds, type MissedRule } from './missed-place.ts';
import { insertRule, lockRule, markRuleEnded } from './missed-place-queries.ts';

const within = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);

export const SetMissedRule = z.strictObject({
  times: within(bounds.times),
  withinDays: within(bounds.withinDays),
  forDays: within(bounds.forDays),
});
export type SetMissedRule = z.input<typeof SetMissedRule>;

const isTheSame = (a: Omit<MissedRule, 'setAt'>, b: Omit<MissedRule, 'setAt'>): boolean =>
  a.times === b.times && a.withinDays === b.withinDays && a.forDays === b.forDays;

/**
 * The district turns its rule on missed places on, or changes it. A changed rule begins anew: it counts only places that
 * were taken under it. The same again changes nothing. Forbidden for everybody else; Conflict `missed-rule-changed`.
 */
export async function setMissedRule(ctx: Ctx, input: SetMissedRule): Promise<void> {
  const rule = parseInput(SetMissedRule, input);
  try {
    await inTransaction(personOnly(ctx), async (ctx) => {
      await districtOnly(ctx);
      const standing = await lockRule(ctx.db);
      if (standing && isTheSame(standing, rule)) return;
      const set = { at: ctx.now, by: ctx.actor.personId };
      if (standing) await markRuleEnded(ctx.db, standing.id, set);
      const id = ctx.newId();
      await insertRule(ctx.db, { id, ...rule }, set);
      await recordDeed(ctx, { verb: 'set-missed-rule', subjectId: id });
    });
  } catch (error) {
    const other = violatedConstraint(error) === 'missed_place_rules_one_stands';
    throw other ? conflict('missed-rule-changed') : error;
  }
}
