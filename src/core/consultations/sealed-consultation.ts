import { z } from 'zod';
import { SealedContact } from '../requests/contact/sealed-contact.ts';
import type { Ctx } from '../shared/ctx.ts';

const wordsOf = (id: string) => ({ of: 'consultations.words', id });
const contactOf = (id: string) => ({ of: 'consultations.contact', id });

export const ConsultationWords = z.object({ reason: z.string().optional(), name: z.string().optional() });
export type ConsultationWords = z.output<typeof ConsultationWords>;

const sealed = async (ctx: Ctx, what: object, bound: { of: string; id: string }): Promise<Buffer | null> =>
  Object.keys(what).length === 0 ? null : ctx.vault.seal(JSON.stringify(what), bound);

/** What she wrote of herself, and how to reach her, as both are kept; nothing where she left it empty. */
export const sealConsultation = async (
  ctx: Ctx,
  id: string,
  { words, contact }: { words: ConsultationWords; contact: SealedContact },
) => ({ words: await sealed(ctx, words, wordsOf(id)), contact: await sealed(ctx, contact, contactOf(id)) });

export const openConsultationWords = async (
  ctx: Ctx,
  { id, words }: { id: string; words: Buffer | null },
): Promise<ConsultationWords> =>
  words === null ? {} : ConsultationWords.parse(JSON.parse(await ctx.vault.open(words, wordsOf(id))));

export const openConsultationContact = async (
  ctx: Ctx,
  { id, contact }: { id: string; contact: Buffer | null },
): Promise<SealedContact> =>
  contact === null ? {} : SealedContact.parse(JSON.parse(await ctx.vault.open(contact, contactOf(id))));
