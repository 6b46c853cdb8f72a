import type { Dispute } from './mediation.ts';

/** Kinds taken together where they are counted: each for itself would nearly always be too few to tell. */
export const disputeGroups = {
  neighbours: ['neighbours'],
  family: ['family', 'marriage', 'inheritance', 'support'],
  property: ['housing', 'land'],
  money: ['debt', 'work', 'damage'],
  other: ['other'],
} as const satisfies Readonly<Record<string, readonly Dispute[]>>;

export type DisputeGroup = keyof typeof disputeGroups;

const isGroup = (name: string): name is DisputeGroup => Object.hasOwn(disputeGroups, name);

/** In the order in which they stand above. */
export const disputeGroupNames: readonly DisputeGroup[] = Object.keys(disputeGroups).filter(isGroup);
