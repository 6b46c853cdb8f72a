import type { Ctx } from '../../shared/ctx.ts';
import { digitsOf, type SafeContact } from '../contact/safe-contact.ts';
import { wordKeyOf } from '../returning/word-key-of.ts';
import type { Wish } from './request-wish.ts';

export const wordsOf = (id: string) => ({ of: 'requests.words', id });
export const contactOf = (id: string) => ({ of: 'requests.contact', id });

/** By what a caller's number is found again; nothing of the number can be read out of it. */
export const callerMark = (ctx: Ctx, digits: string): Promise<Buffer> =>
  ctx.vault.blind(digits, 'requests.caller_mark');

/** What is sealed beside her words. */
export type SealedContact = SafeContact & { notThese?: string[] };

/** Everything she wrote, as it is kept. */
export async function sealRequest(ctx: Ctx, id: string, wish: Wish) {
  const { text, safeContact, notThese, openedBy } = wish;
  const contact: SealedContact = { ...safeContact, ...(notThese && { notThese }) };
  const digits = digitsOf(safeContact?.number ?? '');
  return {
    words: await ctx.vault.seal(text, wordsOf(id)),
    contact:
      Object.keys(contact).length === 0 ? null : await ctx.vault.seal(JSON.stringify(contact), contactOf(id)),
    caller_mark: digits === '' ? null : await callerMark(ctx, digits),
    word_key: openedBy === undefined ? null : await wordKeyOf(ctx, { id, word: openedBy }),
  };
}
