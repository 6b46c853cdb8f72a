import type { Db } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { findOrder, type OrderRow } from './order-queries.ts';

/** An order of this case. NotFound `order-not-found`. */
export async function getOrder(
  db: Db,
  { caseId, orderId }: { caseId: string; orderId: string },
): Promise<OrderRow> {
  const order = isId(orderId) ? await findOrder(db, { caseId, orderId }) : undefined;
  if (!order) throw notFound('order-not-found');
  return order;
}
