import type { ClaimStatus } from '../claims/claim.ts';

export const partyKinds = ['woman', 'child', 'elder', 'man'] as const;

export type PartyKind = (typeof partyKinds)[number];

/** How many of each kind come along; all nought where only a number was given. */
export type PartyCounts = { women: number; children: number; elders: number; men: number };

/** Someone's place, or her place in the queue, as she and the host see it. */
export type MySignup = {
  id: string;
  activityId: string;
  status: ClaimStatus;
  /** Among those who wait, from 1; null where she does not wait. */
  position: number | null;
  /** Until when a place is hers to take; null where none is offered. */
  offerEndsAt: Date | null;
  partySize: number;
  /** Shown at the door. */
  code: string;
  placedAt: Date;
};

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

// Crockford's base 32, upper case: no I, L, O or U to be mistaken.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters that are easy to read out, from the last thirty bits (random) of a sign-up's id. */
export function doorCodeOf(signupId: string): string {
  let bits = BigInt(`0x${signupId.slice(-8)}`) & 0x3fff_ffffn;
  let code = '';
  for (let i = 0; i < 6; i += 1) {
    code = (letters[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code;
}
