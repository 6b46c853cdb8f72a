/** The homes that the actor keeps, as host or deputy. */
export type Keeping = { homes: readonly { id: string }[] };

/** A host or her deputy runs what her own home does. */
export const mayRun = (actor: Keeping, home: { id: string }): boolean =>
  actor.homes.some((kept) => kept.id === home.id);
