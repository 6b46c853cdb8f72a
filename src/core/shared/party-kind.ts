/** Whom an activity counts apart: each person once, an elder whether woman or man. */
export const partyKinds = ['woman', 'child', 'elder', 'man'] as const;

export type PartyKind = (typeof partyKinds)[number];
