import type { ClaimEventKind } from '../../platform/db/types.generated.ts';

/** What a thing says to be taken whose units are taken by the hour: nothing is counted, its slots say what is taken when. */
export const uncounted = -1;

export const isByTheHour = (thing: { taken: number }): boolean => thing.taken === uncounted;

/** What an event does to the units that are taken, and to the number of claims that wait. */
const effects = {
  opened: { taken: 0, waiting: 0 },
  confirmed: { taken: 1, waiting: 0 },
  queued: { taken: 0, waiting: 1 },
  offered: { taken: 1, waiting: -1 },
  accepted: { taken: 0, waiting: 0 },
  promoted: { taken: 1, waiting: -1 },
  released: { taken: -1, waiting: 0 },
  declined: { taken: -1, waiting: 0 },
  lapsed: { taken: -1, waiting: 0 },
  'left-queue': { taken: 0, waiting: -1 },
  resized: { taken: 0, waiting: 0 },
  closed: { taken: 0, waiting: 0 },
} as const satisfies Record<ClaimEventKind, { taken: -1 | 0 | 1; waiting: -1 | 0 | 1 }>;

/** What is written of an event's claim for the foreign keys: whether it took units, gave them back, ended the claim. */
export function rolesOf(kind: ClaimEventKind, claimId: string | null) {
  const { taken, waiting } = effects[kind];
  return {
    taken_claim_id: taken === 1 ? claimId : null,
    returned_claim_id: taken === -1 ? claimId : null,
    ended_claim_id: taken === -1 || (taken === 0 && waiting === -1) ? claimId : null,
  };
}

/** Where a thing's history stands. */
export type Head = { seq: number; taken: number; waiting: number; capacity: number };

/** The next event of a history; `capacity` where it changes, `placeInQueue` where an hour is waited for. */
export type Step = {
  kind: ClaimEventKind;
  claim: { id: string; units: number } | null;
  actorId: string | null;
  capacity?: number;
  placeInQueue?: number;
};

/** Where the history stands after one more step. */
export function headAfter(head: Head, { kind, claim, capacity = head.capacity }: Step): Head {
  const { taken, waiting } = effects[kind];
  return {
    seq: head.seq + 1,
    taken: isByTheHour(head) ? uncounted : head.taken + taken * (claim?.units ?? 0),
    waiting: head.waiting + waiting,
    capacity,
  };
}
