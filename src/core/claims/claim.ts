/**
 * A scarce thing has a number of units: the seats of an activity, and later a room's hour, a pan to swap, a wish, a
 * paddle of the roadshow. A claim is one holder's wish for some of its units, all or nothing.
 */
export type Thing = {
  id: string;
  capacity: number;
  /** Units of all confirmed claims. */
  taken: number;
  /** Claims that wait. */
  waiting: number;
  /** Number of the newest event; the next claim's turn is one more. */
  seq: number;
};

export type ClaimStatus = 'confirmed' | 'waiting' | 'withdrawn';

export type ClaimTimes = { confirmedAt: Date | null; withdrawnAt: Date | null };

export function statusOf(claim: ClaimTimes): ClaimStatus {
  if (claim.withdrawnAt) return 'withdrawn';
  return claim.confirmedAt ? 'confirmed' : 'waiting';
}

/** What became of a claim the moment it was placed; `position` counts from 1 and is null for a confirmed one. */
export type Placed = { status: 'confirmed' | 'waiting'; position: number | null };
