import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markAsksForgotten, markAsksOfForgotten } from './ask-queries.ts';
import { markTalentsForgotten, markTalentsOfForgotten, type TalentOf } from './talent-queries.ts';

/** What was asked of people is forgotten on its day; of who took it down long ago, her kinds too. How many asks. */
export const forgetTalents = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db, now }) => {
    await markTalentsForgotten(db);
    return markAsksForgotten(db, { at: now, on: dayOf(now) });
  });

/** Of somebody who leaves, or of what she erases, what she chose and was asked for. Inside a verb's transaction, as the system. */
export async function forgetTalentsOf({ db, now }: Ctx, of: TalentOf): Promise<void> {
  await markTalentsOfForgotten(db, of);
  await markAsksOfForgotten(db, of, now);
}
