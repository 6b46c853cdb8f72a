import type { Ctx } from '../shared/ctx.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { deleteToTell, findMessage, findRung, markPassedToChair } from './village-message-queries.ts';

/**
 * Who leads a village has told its chair, or the chair her group leaders. It waits for the chair then where she is here herself, else
 * for nobody. Nothing is kept of when, and no deed: nobody is to be measured by it. Safe to repeat. NotFound for whoever is neither.
 */
export async function passMessageOn(
  ctx: Ctx,
  { messageId, villageCode }: { messageId: string; villageCode: string },
): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const { personId } = ctx.actor;
    await asSystem(ctx, async (ctx) => {
      const message = isId(messageId) ? await findMessage(ctx, messageId, dayOf(ctx.now)) : undefined;
      const hers = message && (await findRung(ctx, { personId, villageCode }));
      if (!hers) throw notFound('message-not-found');
      const passed = { messageId, villageCode };
      if (hers.rung === 'executive' && hers.chairIsHere) await markPassedToChair(ctx.db, passed);
      else await deleteToTell(ctx.db, passed);
    });
  });
}
