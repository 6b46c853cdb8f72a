import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { sealJson } from '../cases/sealed-json.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { getOrder } from './get-order.ts';
import { markOrder, putWords } from './order-queries.ts';
import { wordsOfOrder } from './order-shapes.ts';
import { OrderWish, partsOf } from './order-wish.ts';

export const RewriteOrder = OrderWish.extend({ orderId: z.string() });
export type RewriteOrder = z.input<typeof RewriteOrder>;

/** The application as it is said now, until it is handed to the court. NotFound; Invalid; Conflict `order-filed`. */
export async function rewriteOrder(ctx: Ctx, input: RewriteOrder, once: Once = {}): Promise<void> {
  const { orderId, ...asked } = parseInput(RewriteOrder, input);
  const { caseId, who, particulars } = partsOf(asked, dayOf(ctx.now));
  const wish = { orderId, who, mark: await markOf(ctx, particulars) };
  const act = { ...once, verb: 'rewrite-order', act: 'rewrite-order', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const order = await getOrder(ctx.db, { caseId, orderId });
    // What the court sent back is written anew; what lies there is not.
    if (!['preparing', 'declined'].includes(order.state)) throw conflict('order-filed');
    await markOrder(ctx.db, orderId, who);
    await putWords(ctx.db, {
      ...{ order_id: orderId, case_id: caseId, written_at: ctx.now, written_by: ctx.actor.personId },
      particulars: await sealJson(ctx, particulars, wordsOfOrder(orderId)),
    });
    return {};
  });
}
