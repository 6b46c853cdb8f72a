import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestReason } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { isOnTeam } from '../team/team-queries.ts';
import { insertTask } from './work-queries.ts';
import { taskOf } from './work-shapes.ts';

export const SetTask = z.strictObject({
  caseId: z.string(),
  words: paragraph(1, longestReason),
  dueOn: z.iso.date({ error: 'day-shape' }).optional(),
  /** Somebody of the team; she herself if nobody is named. */
  forId: z.string().refine(isId, { error: 'id-shape' }).optional(),
});
export type SetTask = z.input<typeof SetTask>;

/** Something to do, by one of the team. Invalid `not-on-the-team`. */
export async function setTask(ctx: Ctx, input: SetTask, once: Once = {}): Promise<{ id: string }> {
  const { caseId, words, dueOn = null, forId } = parseInput(SetTask, input);
  const wish = { dueOn, forId, words: await markOf(ctx, { words }) };
  const act = { ...once, verb: 'set-case-task', act: 'set-task', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    const { personId } = ctx.actor;
    const whose = forId ?? personId;
    if (!(await asSystem(ctx, ({ db }) => isOnTeam(db, caseId, whose))))
      throw invalid([{ path: 'forId', code: 'not-on-the-team' }]);
    const id = ctx.newId();
    await insertTask(ctx.db, {
      ...{ id, case_id: caseId, due_on: dueOn, for_id: whose, set_at: ctx.now, set_by: personId },
      words: await ctx.vault.seal(words, taskOf(id)),
    });
    return { id };
  });
  return { id };
}
