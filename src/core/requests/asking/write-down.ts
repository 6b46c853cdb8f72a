import type { PersonCtx } from '../../shared/ctx.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import type { Channel, Level } from '../request.ts';
import { findRequestOfReceipt } from '../request-queries.ts';
import { receiptHashOf } from '../returning/receipt-hash-of.ts';
import { wordGiven } from '../returning/word-given.ts';
import { placeRequest } from './place-request.ts';
import { receiptOf } from './receipt-of.ts';
import type { Receipt, Wish } from './request-wish.ts';
import { sealRequest } from './seal-request.ts';

export type Heard = {
  wish: Wish;
  channel: Exclude<Channel, 'online'>;
  triage?: Level | undefined;
  key?: string | undefined;
  /** Judged in the transaction that writes: whether she who listened owns it. Throws where she may not listen. */
  owns: (ctx: PersonCtx) => Promise<boolean>;
};

/** What somebody said is written down by who listened, and answered with the code by which she comes back; the same form again is the same one. */
export async function writeDown(
  person: PersonCtx,
  { wish, channel, triage, key, owns }: Heard,
): Promise<Receipt> {
  const by = person.actor.personId;
  const code = await receiptOf(person, key, { by, channel, triage, ...wish });
  const given = await wordGiven(person, code, { ...wish, personId: null });
  const id = person.newId();
  const sealed = await sealRequest(person, id, { ...wish, ...given });
  return inTransaction(person, async (ctx) => {
    const isHers = await owns(ctx);
    const takenDown = { by, channel, owns: isHers, ...(triage && isHers && { triage }) };
    const unnamed = { personId: null, villageCode: null };
    const isNew = await placeRequest(ctx, { id, code, wish, sealed, ...unnamed, takenDown });
    if (isNew) return { id, code, ...given };
    const first = await asSystem(ctx, ({ db }) => findRequestOfReceipt(db, receiptHashOf(code)));
    return { id: first?.id ?? id, code, ...given };
  });
}
