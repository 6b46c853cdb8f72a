import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markAsksForgotten } from './ask-queries.ts';
import { markTalentsForgotten } from './talent-queries.ts';

/** What was asked of people is forgotten on its day; of who took it down long ago, or left, her kinds too. How many asks. */
export const forgetTalents = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db, now }) => {
    await markTalentsForgotten(db);
    return markAsksForgotten(db, { at: now, on: dayOf(now) });
  });
