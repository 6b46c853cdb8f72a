import type { Ctx, Db } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lockLettersToPump, markPumped } from './outbox-queries.ts';

const batch = 200;

/** Puts letters on the queue; on the same connection, so that queue and outbox agree. */
export type Post = (db: Db, letterIds: readonly string[]) => Promise<void>;

/**
 * Moves the letters of a cell to the queue, the oldest first, a transaction a batch. Safe to repeat and to run beside
 * itself. Acts as the system; returns how many it moved.
 */
export async function pumpOutbox(ctx: Ctx, post: Post): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  let moved = 0;
  for (let full = true; full;) {
    const letters = await inTransaction(system, async (ctx) => {
      const letters = await lockLettersToPump(ctx.db, batch);
      if (letters.length > 0) {
        await post(ctx.db, letters);
        await markPumped(ctx.db, letters, ctx.now);
      }
      return letters;
    });
    moved += letters.length;
    full = letters.length === batch;
  }
  return moved;
}
