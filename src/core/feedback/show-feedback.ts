import { getActivityToRun } from '../activities/get-activity-to-run.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { fewestToTell, type Feedback } from './feedback.ts';
import { countWords, listLines } from './feedback-queries.ts';

const most = 200;

/** What those who came said of an activity, without who, for whoever keeps its home, once there are enough. NotFound, Forbidden. */
export async function showFeedback(ctx: Ctx, activityId: string): Promise<Feedback> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { activity } = await getActivityToRun(ctx, activityId);
    return asSystem(ctx, async (ctx) => {
      const counted = await countWords(ctx.db, activity.id);
      const said = counted.reduce((sum, { times }) => sum + times, 0);
      const isTold = said >= fewestToTell;
      const times = (word: string) => (isTold && counted.find((row) => row.word === word)?.times) || 0;
      const words = {
        ...{ 'very-good': times('very-good'), fine: times('fine') },
        'not-so-good': times('not-so-good'),
      };
      return {
        words,
        lines: isTold ? await listLines(ctx.db, activity.id, most) : [],
        held: isTold ? 0 : said,
      };
    });
  });
}
