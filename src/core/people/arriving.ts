import type { Ctx } from '../shared/ctx.ts';
import { isCoreError } from '../shared/errors.ts';

/** She who asks, and `arrive`, which makes a person of the cell of her; null where she is one, or nobody. */
export type Newcomer = { ctx: Ctx; arrive: (() => Promise<Ctx>) | null };

/**
 * Runs a verb by which somebody may first come to a cell. Her person is made when nothing but that is missing any more:
 * a verb that refuses her for another reason leaves nobody behind.
 */
export async function arriving<T>({ ctx, arrive }: Newcomer, verb: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await verb(ctx);
  } catch (error) {
    if (!arrive || !isCoreError(error) || error.code !== 'person-not-found') throw error;
    return verb(await arrive());
  }
}
