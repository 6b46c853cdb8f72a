/** The homes that the actor keeps as their host, not as somebody's deputy. */
export type Hosting = { hosts: readonly { id: string }[] };

/** A host alone says who stands in for her: a deputy names no deputy. */
export const mayNameDeputy = (actor: Hosting, home: { id: string }): boolean =>
  actor.hosts.some((hosted) => hosted.id === home.id);

/** The host takes it back at once, and a deputy may give it back. */
export const mayEndDeputy = (
  actor: Hosting & { personId: string },
  deputyship: { homeId: string; personId: string },
): boolean => deputyship.personId === actor.personId || mayNameDeputy(actor, { id: deputyship.homeId });
