import { isReachable } from '../requests/contact/safe-contact.ts';
import { line } from '../shared/text.ts';

/** By which number the rights desk of a district is rung, in its office's hours; 12338 answers beside it at any hour. */
export type DeskPhone = { district: string; phone: string };

/** A whole number and nothing else: it stands on papers, and is dialled by a touch. */
export const deskPhone = line(1, 40)
  .refine((phone) => /^[0-9+][0-9 -]*[0-9]$/.test(phone), { error: 'phone-shape', abort: true })
  .refine((phone) => isReachable({ number: phone }), { error: 'phone-not-whole' });
