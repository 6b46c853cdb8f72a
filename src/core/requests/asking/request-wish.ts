import { z } from 'zod';
import { line, paragraph } from '../../shared/text.ts';
import { SafeContact } from '../contact/safe-contact.ts';
import { channels, doors, levels, longestRequest } from '../request.ts';
import { OwnWord } from '../returning/word-key-of.ts';

/** What is asked at every door, whoever writes it down. */
const asked = {
  door: z.enum(doors),
  text: paragraph(1, longestRequest),
  homeId: z.string().optional(),
  /** False: the home that the form stood on is not told. Of a quarrel it is told only where this is true. */
  tellHome: z.boolean().optional(),
  forWhom: z.enum(['self', 'friend']).default('self'),
  /** Somebody is in danger now. */
  danger: z.boolean().optional(),
  safeContact: SafeContact.optional(),
  /** People of the desk or of a home who must not read it, as she calls them. */
  notThese: z.array(line(1, 40)).max(5).optional(),
  /** A word of her own that opens, with the code, what she wrote. */
  openedBy: OwnWord.optional(),
};

export const SubmitRequest = z.strictObject({
  ...asked,
  /** Leaves no name although she has signed in; help never leaves one. */
  anonymous: z.boolean().optional(),
});
export type SubmitRequest = z.input<typeof SubmitRequest>;

export const TakeDown = z.strictObject({
  ...asked,
  channel: z.enum(channels).exclude(['online', 'visit']),
  /** Where whoever took it down has asked already how long it can wait. */
  triage: z.enum(levels).optional(),
});
export type TakeDown = z.input<typeof TakeDown>;

export type Wish = Omit<z.output<typeof SubmitRequest>, 'anonymous'>;

/** Its id, the code by which she comes back, and the word that she was given where she needs one and chose none. */
export type Receipt = { id: string; code: string; word?: string };
