import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listContactsOf } from './text-queries.ts';
import { digitsOf, textsGoTo } from './safe-contact.ts';
import { callerMark, openSealed } from './sealed-contact.ts';

/**
 * Whether a text that nobody asked for may go to a number: not where somebody who asked for something is reached at it in another way
 * (`textsGoTo`). Whoever asks learns nothing but that. As the system, outside of every transaction.
 */
export async function mayBeTexted(ctx: Ctx, phone: string): Promise<boolean> {
  const mark = await callerMark(ctx, digitsOf(phone));
  const given = await inTransaction(ctx, ({ db }) => listContactsOf(db, mark));
  for (const { id, contact } of given) {
    const opened = await openSealed(ctx, id, { words: null, contact });
    if (textsGoTo(opened.contact) === null) return false;
  }
  return true;
}
