import type { Ctx } from '../../shared/ctx.ts';
import type { Today } from '../roll.ts';
import { showToday } from '../show-today.ts';

const byStart = (a: { startsAt: Date }, b: { startsAt: Date }) => a.startsAt.getTime() - b.startsAt.getTime();

/** The day of the homes that she keeps in all her cells, as one list. */
export async function showTodayEverywhere(hers: readonly Ctx[]): Promise<Today> {
  const days = await Promise.all(hers.map(showToday));
  return {
    homes: days.flatMap(({ homes }) => homes),
    activities: days.flatMap(({ activities }) => activities).sort(byStart),
    unclosed: days.flatMap(({ unclosed }) => unclosed).sort(byStart),
    questions: days.flatMap(({ questions }) => questions),
    drafts: days.flatMap(({ drafts }) => drafts),
  };
}
