import { actOnCase } from '../cases/act-on-case.ts';
import { sealJson } from '../cases/sealed-json.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { isRunning } from './order.ts';
import { insertOrder, listOrdersOf, putWords } from './order-queries.ts';
import { wordsOfOrder } from './order-shapes.ts';
import { OrderWish, partsOf } from './order-wish.ts';

/**
 * Begins an application for a protection order; what is missing can be written later. Invalid where nobody of that kind may
 * apply for her; Conflict `order-running` where one is prepared, asked for or in force already. The id of the order.
 */
export async function openOrder(ctx: Ctx, input: OrderWish, once: Once = {}): Promise<{ id: string }> {
  const { caseId, who, particulars } = partsOf(parseInput(OrderWish, input), dayOf(ctx.now));
  const wish = { who, mark: await markOf(ctx, particulars) };
  const act = { ...once, verb: 'open-order', act: 'open-order', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    const today = dayOf(ctx.now);
    const others = await listOrdersOf(ctx.db, caseId);
    if (others.some(({ state, valid_until: validUntil }) => isRunning({ state, validUntil }, today)))
      throw conflict('order-running');
    const id = ctx.newId();
    const by = { opened_at: ctx.now, opened_by: ctx.actor.personId };
    await insertOrder(ctx.db, { id, case_id: caseId, ...by, ...who, state: 'preparing' });
    await putWords(ctx.db, {
      ...{ order_id: id, case_id: caseId, written_at: ctx.now, written_by: ctx.actor.personId },
      particulars: await sealJson(ctx, particulars, wordsOfOrder(id)),
    });
    return { id };
  });
  return { id };
}
