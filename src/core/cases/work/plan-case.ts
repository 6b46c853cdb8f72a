import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestNote } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { insertPlan } from './work-queries.ts';
import { planOf } from './work-shapes.ts';

export const PlanCase = z.strictObject({ caseId: z.string(), words: paragraph(1, longestNote) });
export type PlanCase = z.input<typeof PlanCase>;

/** Writes the plan anew; the plans before it stay. */
export async function planCase(ctx: Ctx, input: PlanCase, once: Once = {}): Promise<void> {
  const { caseId, words } = parseInput(PlanCase, input);
  const wish = { words: await markOf(ctx, { words }) };
  await actOnCase(ctx, { ...once, verb: 'plan-case', act: 'plan', caseId, wish }, async (ctx) => {
    const id = ctx.newId();
    await insertPlan(ctx.db, {
      ...{ id, case_id: caseId, written_at: ctx.now, written_by: ctx.actor.personId },
      words: await ctx.vault.seal(words, planOf(id)),
    });
    return { id };
  });
}
