import { invalid } from '../../shared/errors.ts';

// What a phone's own address book puts between digits: spaces, dashes, brackets, marks of writing direction.
const between = /[\s\p{Cf}\p{Pd}().]/gu;
const longestTyped = 64;

/** Digits as she typed or pasted them, full-width ones too, with nothing between them. */
export const plainDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(between, '');

/** A mobile number of eleven digits, however it was typed (`+86 138-0000-0000`, `１３８…`). */
export function readPhone(typed: string): string {
  const digits = typed.length > longestTyped ? '' : plainDigits(typed).replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (!/^1[0-9]{10}$/.test(digits)) throw invalid([{ path: 'phone', code: 'phone-unknown-form' }]);
  return digits;
}
