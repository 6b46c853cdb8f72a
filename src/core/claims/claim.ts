/**
 * A scarce thing has a number of units: the seats of an activity, and later a room's hour, a pan to swap, a wish, a
 * paddle of the roadshow. A claim is one holder's wish for some of its units, all or nothing.
 */
export type NewClaim = { id: string; thingId: string; holderId: string; placedBy: string; units: number };

export type ClaimStatus = 'confirmed' | 'offered' | 'waiting' | 'withdrawn' | 'lapsed';

/** `offer_ends_at` is her deadline where units were offered; `withdrawn_at` ends a claim, however it ended. */
export type ClaimTimes = {
  offer_ends_at: Date | null;
  confirmed_at: Date | null;
  withdrawn_at: Date | null;
};

/** An offer that nobody took in time; it may not have been passed on yet. */
export const isOfferOver = ({ offer_ends_at: end, ...claim }: ClaimTimes, now: Date): boolean =>
  end !== null && claim.confirmed_at === null && (claim.withdrawn_at ?? now) >= end;

/** How a claim stands at an instant. */
export function statusOf(claim: ClaimTimes, now: Date): ClaimStatus {
  if (isOfferOver(claim, now)) return 'lapsed';
  if (claim.withdrawn_at) return 'withdrawn';
  if (claim.confirmed_at) return 'confirmed';
  return claim.offer_ends_at ? 'offered' : 'waiting';
}

/**
 * Whether so many units would be given at once: they fit, and nobody waits. `insertClaim` says the same in SQL, where it
 * decides under the thing's lock; a test holds the two together.
 */
export const isGivenAtOnce = (
  thing: { capacity: number; taken: number; waiting: number },
  units: number,
): boolean => thing.waiting === 0 && thing.taken + units <= thing.capacity;

/** What became of a claim the moment it was placed; `position` counts from 1 and is null for a confirmed one. */
export type Placed = { status: 'confirmed' | 'waiting'; position: number | null };
