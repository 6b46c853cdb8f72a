import type { Ctx } from '../../shared/ctx.ts';
import { digitsOf } from '../contact/safe-contact.ts';
import { callerMark, contactOf, wordsOf, type SealedContact } from '../contact/sealed-contact.ts';
import { wordKeyOf } from '../returning/word-key-of.ts';
import type { Wish } from './request-wish.ts';

/** Everything she wrote, as it is kept; `word`: what she was given where she chose none. */
export async function sealRequest(ctx: Ctx, id: string, { word, ...wish }: Wish & { word?: string }) {
  const { text, safeContact, notThese, openedBy = word } = wish;
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
