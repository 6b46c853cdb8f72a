import { z } from 'zod';
import { line } from '../../shared/text.ts';
import { ways, type Way } from '../request.ts';

/** A mobile of eleven digits, a landline with its area code, or a number of another country with its plus. */
function isDialled(number: string): boolean {
  const typed = number.normalize('NFKC').trim();
  const digits = typed.replaceAll(/\D/g, '');
  const national = digits.length > 11 && digits.startsWith('86') ? digits.slice(2) : digits;
  const isAbroad = typed.startsWith('+') && digits.length >= 8;
  return /^1\d{10}$/.test(national) || /^0\d{9,17}$/.test(national) || isAbroad;
}

type Reached = { way?: Way | undefined; number?: string | undefined };

/** Where she is rung or texted the number must lead to her; of WeChat it is a name. */
export const isReachable = ({ way = 'phone', number }: Reached): boolean =>
  number === undefined || !['phone', 'sms'].includes(way) || isDialled(number);

/** How, when, under which name and at which number she can be reached; sealed with her words. */
export const SafeContact = z
  .strictObject({
    way: z.enum(ways).optional(),
    /** In her own words: "weekdays before noon". */
    when: line(1, 60).optional(),
    /** As what she wants to be spoken to, or under which name a caller should ask for her. */
    name: line(1, 40).optional(),
    number: line(1, 40).optional(),
    neverSms: z.boolean().optional(),
  })
  .refine(isReachable, { path: ['number'], error: 'phone-not-whole' });
export type SafeContact = z.output<typeof SafeContact>;

/** Of a number however it is written, its digits alone; empty where they are too few to find anybody by. */
export function digitsOf(number: string): string {
  const digits = number.normalize('NFKC').replaceAll(/\D/g, '');
  const national = digits.length > 11 && digits.startsWith('86') ? digits.slice(2) : digits;
  return national.length >= 7 ? national : '';
}

const mobile = /^1\d{10}$/;

/** Where she said nothing of it, a number is there to be rung, and nothing was said to be written to. */
export const wayOf = ({ way, number }: SafeContact): Way => way ?? (number === undefined ? 'none' : 'phone');

/** The one rule for what leaves the house on its own: a text only where she chose texts, and never where she said never. */
export function textsGoTo(contact: SafeContact): string | null {
  if (contact.neverSms === true || wayOf(contact) !== 'sms') return null;
  const digits = digitsOf(contact.number ?? '');
  return mobile.test(digits) ? digits : null;
}
