/**
 * What a plan weighs against what, in kilometres that a woman's executive has to her: each weight with the sentence that stands for it.
 * A change here is a change of what the district gets; the reasons are in `docs/decisions/0055-a-fair-plan.md`.
 */
export const weights = {
  /** An executive who goes to a village at all goes as if it were so much further: rather few villages for each. */
  goingThere: 2,
  /** Whom a woman said yes to she keeps, unless the way saved is longer than this. */
  takingOver: 10,
  /** To win somebody new is work; to take somebody from another is more. */
  asking: 3,
  /** A village that is led keeps its lead, unless the way saved is longer than this. */
  changingLead: 10,
  /** Where somebody must be left without a lead, rather not a village that has one. */
  losingLead: 300,
  /** Another town only where the own one has nobody: no way saved outweighs it. */
  otherTown: 1000,
  /** Where a place is not known, it is neither near nor far. */
  unknownPlace: 10,
} as const;

/** What gives way first where not all can be had, the least first: an order more than a measure. */
export const lackWeights = {
  'links-below-rule': 10_000,
  'links-without-executive': 15_000,
  'chairs-below-rule': 30_000,
  'villages-without-lead': 90_000,
} as const;

/** How many of the nearest are looked at for each: the far ones to see what can be had, the near ones for the shortest ways. */
export const looksAt = { near: { leads: 10, women: 6 }, far: { leads: 40, women: 20 } } as const;
