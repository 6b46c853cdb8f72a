import { lastAnswers, type Answered } from '../../screens/last-answers.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { openJson } from '../sealed-json.ts';
import { answersOf } from './report.ts';
import type { ScreenRow } from './report-queries.ts';
import { ScreenWish } from './screen-wish.ts';

export type ScreenOpened = ScreenWish & { at: Date };

/** Each time that somebody asked, opened, the first first. */
export const openScreens = (ctx: Ctx, rows: readonly ScreenRow[]): Promise<ScreenOpened[]> =>
  Promise.all(
    rows.map(async ({ id, screened_at: at, answers: value }) => ({
      at,
      ...(await openJson(ctx, { value, bound: answersOf(id) }, ScreenWish)),
    })),
  );

export const openAnswers = async (ctx: Ctx, rows: readonly ScreenRow[]): Promise<Answered[]> =>
  lastAnswers(await openScreens(ctx, rows));
