import { addDays } from '../shared/dates.ts';

/** What the office, or she who left it, sees of a complaint or a suggestion. The office is told no name. */
export type Suggestion = {
  id: string;
  /** Null once its day of being forgotten has come. */
  body: string | null;
  /** To call back, where she left one. */
  phone: string | null;
  leftAt: Date;
  answer: string | null;
  closedAt: Date | null;
  /** Whether an answer reaches her inbox; else she comes back with her code, or is called. */
  hasInbox: boolean;
};

export function suggestionStateOf({ closedAt, answer }: Pick<Suggestion, 'closedAt' | 'answer'>) {
  if (closedAt === null) return 'open';
  return answer === null ? 'closed' : 'answered';
}

export const longestSuggestion = 2000;

/** In a day. A village shares one address, a tower of flats too: far more than they say, far less than a machine. */
const mostInADay = { ofOnePerson: 10, fromOneAddress: 200, fromOneAddressInAFlood: 5 };

/** All together who leave no name in a day: far above what a district says in a bad week. */
const flood = 1000;

export const isTooMuchOfHers = (left: number): boolean => left >= mostInADay.ofOnePerson;

/**
 * Of those without a name `left` have come today, and this is the `turn`-th from its address. A flood closes the box
 * to nobody: it takes fewer from each address, so that one machine cannot silence the others.
 */
export const isTooMuchNameless = ({ left, turn }: { left: number; turn: number }): boolean =>
  turn > (left >= flood ? mostInADay.fromOneAddressInAFlood : mostInADay.fromOneAddress);

/** Whether the operator should hear of it: when a flood begins, and at each further hundred. */
export const isFloodToTell = (left: number): boolean => left >= flood && left % 100 === 0;

/** Two years where nobody has answered, a year after somebody has. */
export const forgetAfterLeaving = (day: string): string => addDays(day, 730);
export const forgetAfterClosing = (day: string): string => addDays(day, 365);

// Crockford's base 32: no I, L, O or U to be mistaken.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lettersInACode = 12;

/** Sixty bits of a hash as twelve letters, in fours: `7KQ2-M0XD-9RTA`. */
export function receiptFrom(hash: Uint8Array): string {
  const code = Array.from(hash.subarray(0, lettersInACode), (byte) => letters[byte & 31] ?? '').join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A code however it was typed: small letters, no dashes, an O for a nought. Empty where it cannot be one. */
export function readReceipt(typed: string): string {
  if (typed.length > 64) return '';
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === lettersInACode && [...code].every((letter) => letters.includes(letter))
    ? (code.match(/.{4}/g) ?? []).join('-')
    : '';
}
