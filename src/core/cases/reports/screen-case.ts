import type { Once } from '../../deeds/answer-once.ts';
import { mayMediate, type Finding } from '../../screens/screen.ts';
import { judgeScreen } from '../../screens/judge-screen.ts';
import { asScreening } from '../../screens/last-answers.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { z } from 'zod';
import { answerOnCase } from '../act-on-case.ts';
import { seeCase } from '../see-case.ts';
import { markCommonSessionsCalledOff, markSittingsToComeCalledOff } from '../work/work-queries.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { keepScreen } from './keep-screen.ts';
import { openAnswers } from './open-screens.ts';
import { listScreensOf } from './report-queries.ts';
import { ScreenWish } from './screen-wish.ts';

export const ScreenCase = ScreenWish.extend({ caseId: z.string() });
export type ScreenCase = z.input<typeof ScreenCase>;

async function callOffTogether(ctx: PersonCtx, caseId: string): Promise<void> {
  await markCommonSessionsCalledOff(ctx.db, caseId, { at: ctx.now, by: ctx.actor.personId });
  await markSittingsToComeCalledOff(ctx.db, caseId, ctx.now);
}

/** What counts of all that was asked, as the case stands. */
async function findingOf(ctx: PersonCtx, caseId: string): Promise<Finding> {
  const { row } = await seeCase(ctx, caseId, 'screen');
  const standing = asScreening(await openAnswers(ctx, await listScreensOf(ctx.db, caseId)));
  return { ...judgeScreen(standing), level: row.level, mediation: row.mediation };
}

/**
 * Asks about violence and children again: by the last answer to each question it says how soon, and whether mediation may be
 * spoken of. Where a report may be due its gate opens; where both sides may not be brought together (any more), what was to
 * come is called off. Invalid; NotFound; Conflict `case-closed`.
 */
export async function screenCase(ctx: Ctx, input: ScreenCase, once: Once = {}): Promise<Finding> {
  const { caseId, ...screen } = parseInput(ScreenCase, input);
  const wish = { screen: await markOf(ctx, screen) };
  const act = { ...once, verb: 'screen-case', act: 'screen', caseId, wish } as const;
  return answerOnCase(ctx, act, {
    work: async (ctx, { row }) => {
      const mediation = await keepScreen(ctx, { row, screen });
      if (!mayMediate(mediation)) await callOffTogether(ctx, caseId);
      return {};
    },
    tell: (ctx) => findingOf(ctx, caseId),
  });
}
