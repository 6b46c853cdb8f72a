import type { ClaimStatus } from '../claims/claim.ts';
import type { PartyKind } from '../shared/party-kind.ts';

/** Also of somebody whom a host adds: a whole courtyard comes at once. The thing's capacity may say less. */
export const mostInAParty = 100;

/** How many of each kind come along; all nought where only a number was given. */
export type PartyCounts = { women: number; children: number; elders: number; men: number };

/** Someone's place, or her place in the queue, as she and the host see it. */
export type MySignup = {
  id: string;
  activityId: string;
  status: ClaimStatus;
  /** Among those who wait, from 1; null where she does not wait. */
  position: number | null;
  /** Whether units were ever given or offered to her, so that there was something to give back. */
  hadPlace: boolean;
  /** Until when a place is hers to take; null where none is offered. */
  offerEndsAt: Date | null;
  partySize: number;
  /** Shown at the door. */
  code: string;
  placedAt: Date;
};

/** With whether it was noted that somebody of her party has come. */
export type SignupAtDoor = MySignup & { isHere: boolean };

/** A place, an offered place, or a place in the queue: something to give up. */
export const isHeld = ({ status }: Pick<MySignup, 'status'>): boolean =>
  status === 'confirmed' || status === 'offered' || status === 'waiting';

const columnOf = { woman: 'women', child: 'children', elder: 'elders', man: 'men' } as const satisfies Record<
  PartyKind,
  keyof PartyCounts
>;

export function countParty(party: readonly { kind: PartyKind }[]): PartyCounts {
  const counts = { women: 0, children: 0, elders: 0, men: 0 };
  for (const { kind } of party) counts[columnOf[kind]] += 1;
  return counts;
}

/** How many come: as many as are named, or the number that was given; herself where neither is. */
export const unitsOf = (wish: {
  party?: readonly unknown[] | undefined;
  partySize?: number | undefined;
}): number => wish.party?.length ?? wish.partySize ?? 1;

/** No elder comes with her, and it is neither for one of her relatives nor for somebody whom a host writes down. */
export const isForHerself = (wish: {
  name?: string | undefined;
  relativeId?: string | undefined;
  party?: readonly { kind: PartyKind }[] | undefined;
}): boolean =>
  wish.name === undefined &&
  wish.relativeId === undefined &&
  !wish.party?.some(({ kind }) => kind === 'elder');

// Crockford's base 32, upper case: no I, L, O or U to be mistaken.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters that are easy to read out, five of an id's last bits (random) each. */
export function codeFrom(id: string, length: number): string {
  let bits = BigInt(`0x${id.slice(-12)}`) | (BigInt(`0x${id.slice(-17, -13)}`) << 48n);
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code = (letters[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code;
}

const lengthOfADoorCode = 6;

/** The code of a sign-up, from the last thirty bits of its id. */
export const doorCodeOf = (signupId: string): string => codeFrom(signupId, lengthOfADoorCode);

/** A code as somebody typed it: small letters, blanks, and the letters that look like digits. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
