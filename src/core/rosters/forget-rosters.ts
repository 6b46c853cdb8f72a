import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { forgetPhonesUntil } from '../people/phones/kept-phone-queries.ts';
import { forgetWithTheSame } from '../people/same/forget-with-the-same.ts';
import { lapseIntroductions } from '../introductions/introduction-queries.ts';
import { standAloneAgain } from '../same-women/stand-alone-again.ts';
import { inTransaction } from '../shared/transaction.ts';
import { deleteTellingsUntil } from '../touches/telling/telling-queries.ts';
import { undoDays } from './undoing/undo-roster.ts';
import { dropUntaken, forgetRowsOf, forgetSaid } from './forget-queries.ts';
import { lookDays } from './words-until.ts';

/**
 * What a roster said goes when nobody needs it any more: untaken after fourteen days, with the words of refused lines; the line of each
 * who was taken, once it can no more be undone; phones, codes, and whoever was never asked, after the roster's own last day. Returns how many
 * rosters, phones, codes and introductions.
 */
export async function forgetRosters(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now);
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const looked = addDays(today, -lookDays);
    const dropped = await dropUntaken(ctx.db, looked);
    await forgetSaid(ctx.db, looked);
    const forgotten = await forgetRowsOf(ctx.db, { takenBefore: addDays(today, -undoDays), at: ctx.now });
    const { numDeletedRows } = await forgetPhonesUntil(ctx.db, today);
    const codes = await deleteTellingsUntil(ctx.db, today);
    const unasked = await lapseIntroductions(ctx.db, { until: today, at: ctx.now });
    for (const { person_id: personId, held_by: heldBy, village_code: villageCode } of unasked) {
      await standAloneAgain(ctx, { personId, by: null, heldBy, villageCode });
      await forgetWithTheSame(ctx, personId);
    }
    return dropped + forgotten + Number(numDeletedRows) + codes + unasked.length;
  });
}
