import { z } from 'zod';
import { SafeContact } from '../../requests/contact/safe-contact.ts';
import { OwnWord } from '../../requests/returning/word-key-of.ts';
import { isId } from '../../shared/ids.ts';
import { line, paragraph } from '../../shared/text.ts';
import { longestReason } from '../consultation.ts';

/** Which talk: with whom, and when it begins. */
export const asked = {
  specialistId: z.string().refine(isId, { error: 'id-shape' }),
  startsAt: z.iso.datetime({ offset: true, error: 'instant-shape' }),
};

export const BookConsultation = z.strictObject({
  ...asked,
  reason: paragraph(0, longestReason).optional(),
  name: line(0, 40).optional(),
  /** Whether it is the first time that she comes; nothing where she did not say. */
  isFirst: z.boolean().optional(),
  safeContact: SafeContact.optional(),
  /** People whom she does not want to meet, or who must not read it, as she calls them. */
  notThese: z.array(line(1, 40)).max(5).optional(),
  /** A word of her own without which her code shows neither time nor place. */
  openedBy: OwnWord.optional(),
});
export type BookConsultation = z.input<typeof BookConsultation>;
export type ConsultationWish = z.output<typeof BookConsultation>;
