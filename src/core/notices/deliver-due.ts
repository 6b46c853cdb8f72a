import { listUnfinished } from '../outbox/outbox-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { deliverBatch, type Delivered } from './deliver-batch.ts';

const batch = 200;

/** Delivers every letter written up to `until` that the queue has not delivered, the oldest first. */
export async function deliverDue(ctx: Ctx, { until }: { until: Date }): Promise<Delivered> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const result: Delivered = { delivered: 0, failures: [] };
  let after: string | null = null;
  for (;;) {
    const position = after;
    const letters: string[] = await inTransaction(system, (ctx) =>
      listUnfinished(ctx.db, { at: until, after: position, limit: batch }),
    );
    if (letters.length === 0) return result;
    const { delivered, failures } = await deliverBatch(ctx, letters);
    result.delivered += delivered;
    result.failures.push(...failures);
    after = letters.at(-1) ?? null;
  }
}
