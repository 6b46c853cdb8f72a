import type { Once } from '../../deeds/answer-once.ts';
import { mayMediate, type Finding } from '../../screens/screen.ts';
import { judgeScreen, mediationAfter } from '../../screens/judge-screen.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { z } from 'zod';
import { actOnCase } from '../act-on-case.ts';
import { markCase } from '../case-queries.ts';
import { runClockOf } from '../request-of-case.ts';
import { markCommonSessionsCalledOff, markSittingsToComeCalledOff } from '../work/work-queries.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { keepScreen } from './keep-screen.ts';
import { ScreenWish } from './screen-wish.ts';

export const ScreenCase = ScreenWish.extend({ caseId: z.string() });
export type ScreenCase = z.input<typeof ScreenCase>;

async function callOffTogether(ctx: PersonCtx, caseId: string): Promise<void> {
  await markCommonSessionsCalledOff(ctx.db, caseId, { at: ctx.now, by: ctx.actor.personId });
  await markSittingsToComeCalledOff(ctx.db, caseId, ctx.now);
}

/**
 * Asks about violence and children again: what is found now says how soon, and whether mediation may be spoken of. Where a
 * report may be due its gate opens; where both sides may not be brought together (any more), what was to come is called off. Invalid; NotFound; Conflict `case-closed`.
 */
export async function screenCase(ctx: Ctx, input: ScreenCase, once: Once = {}): Promise<Finding> {
  const { caseId, ...screen } = parseInput(ScreenCase, input);
  const wish = { screen: await markOf(ctx, screen) };
  await actOnCase(
    ctx,
    { ...once, verb: 'screen-case', act: 'screen', caseId, wish },
    async (ctx, { row }) => {
      const { level } = await keepScreen(ctx, { caseId, screen });
      const mediation = mediationAfter(row.mediation, screen.answers);
      await markCase(ctx.db, caseId, { clock: level, mediation });
      await runClockOf(ctx, caseId, level);
      if (!mayMediate(mediation)) await callOffTogether(ctx, caseId);
      return {};
    },
  );
  return judgeScreen(screen.answers);
}
