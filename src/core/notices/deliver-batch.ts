import type { Ctx } from '../shared/ctx.ts';
import { deliverLetters } from './deliver-letters.ts';

export type Delivered = { delivered: number; failures: { letterId: string; error: unknown }[] };

/** Delivers letters together; where that fails, each on its own, so that a bad one does not hold up the others. */
export async function deliverBatch(ctx: Ctx, letterIds: readonly string[]): Promise<Delivered> {
  try {
    return { delivered: await deliverLetters(ctx, letterIds), failures: [] };
  } catch (error) {
    const [only, ...others] = letterIds;
    if (only === undefined) throw error;
    if (others.length === 0) return { delivered: 0, failures: [{ letterId: only, error }] };
  }
  const result: Delivered = { delivered: 0, failures: [] };
  for (const letterId of letterIds) {
    const { delivered, failures } = await deliverBatch(ctx, [letterId]);
    result.delivered += delivered;
    result.failures.push(...failures);
  }
  return result;
}
