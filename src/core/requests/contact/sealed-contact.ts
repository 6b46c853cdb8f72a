import { z } from 'zod';
import type { Ctx } from '../../shared/ctx.ts';
import { SafeContact } from './safe-contact.ts';

export const wordsOf = (id: string) => ({ of: 'requests.words', id });
export const noteOf = (eventId: string) => ({ of: 'request_notes.sealed', id: eventId });
export const contactOf = (id: string) => ({ of: 'requests.contact', id });

/** What is sealed beside her words: how to reach her, and who must not read it. */
export const SealedContact = SafeContact.extend({ notThese: z.array(z.string()).optional() });
export type SealedContact = z.output<typeof SealedContact>;

/** By what a caller's number is found again; nothing of the number can be read out of it. */
export const callerMark = (ctx: Ctx, digits: string): Promise<Buffer> =>
  ctx.vault.blind(digits, 'requests.caller_mark');

/** Her words and how to reach her, opened. */
export async function openSealed(
  ctx: Ctx,
  id: string,
  sealed: { words: Buffer | null; contact: Buffer | null },
): Promise<{ words: string | null; contact: SealedContact }> {
  const { words, contact } = sealed;
  return {
    words: words && (await ctx.vault.open(words, wordsOf(id))),
    contact: contact ? SealedContact.parse(JSON.parse(await ctx.vault.open(contact, contactOf(id)))) : {},
  };
}
