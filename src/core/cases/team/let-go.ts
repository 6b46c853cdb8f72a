import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { leaveTeam } from './leave-team.ts';
import { isOnTeam } from './team-queries.ts';

export const LetGo = z.strictObject({
  caseId: z.string(),
  personId: z.string().refine(isId, { error: 'id-shape' }),
});
export type LetGo = z.input<typeof LetGo>;

/** The lead lets somebody go, who reads nothing of it any more. NotFound; RuleBroken `hand-over-first` of herself. */
export async function letGo(ctx: Ctx, input: LetGo, once: Once = {}): Promise<void> {
  const { caseId, personId } = parseInput(LetGo, input);
  const act = { ...once, verb: 'let-case-member-go', act: 'let-go', caseId, wish: { personId } } as const;
  await actOnCase(ctx, act, async (ctx) => {
    if (personId === ctx.actor.personId) throw ruleBroken('hand-over-first');
    await asSystem(ctx, async (system) => {
      if (!(await isOnTeam(system.db, caseId, personId))) throw notFound('member-not-found');
      await leaveTeam(system, caseId, { personIds: [personId], at: ctx.now, why: 'let-go' });
    });
    return {};
  });
}
