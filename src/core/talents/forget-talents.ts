import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markAsksForgotten, markAsksOfForgotten } from './ask-queries.ts';
import { markTalentsForgotten, markTalentsOfForgotten } from './talent-queries.ts';

/** What was asked of people is forgotten on its day; of who took it down long ago, her kinds too. How many asks. */
export const forgetTalents = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db, now }) => {
    await markTalentsForgotten(db);
    return markAsksForgotten(db, { at: now, on: dayOf(now) });
  });

/** Of somebody who leaves, what she chose and what she was asked for. Inside a verb's transaction, as the system. */
export async function forgetTalentsOf({ db, now }: Ctx, personId: string): Promise<void> {
  await markTalentsOfForgotten(db, personId);
  await markAsksOfForgotten(db, personId, now);
}
