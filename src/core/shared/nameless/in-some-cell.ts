import type { Ctx } from '../ctx.ts';
import { isCoreError, notFound } from '../errors.ts';

/** Codes carry no cell: each is asked in turn. A wrong one is wrong in all of them, and that is all that is said of it. */
export async function inSomeCell<T>(cells: readonly Ctx[], ask: (ctx: Ctx) => Promise<T>): Promise<T> {
  let wrong: unknown = notFound();
  for (const ctx of cells) {
    try {
      return await ask(ctx);
    } catch (error) {
      if (!isCoreError(error) || error.kind !== 'not-found') throw error;
      wrong = error;
    }
  }
  throw wrong;
}
