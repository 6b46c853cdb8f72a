type Actor = { personId: string; runsHome: boolean };

/** Withdrawing, taking an offered place: she does it herself, whoever signed her up for her, or the host. */
export const mayAnswerFor = (actor: Actor, signup: { person_id: string; placed_by: string }): boolean =>
  actor.personId === signup.person_id || actor.personId === signup.placed_by || actor.runsHome;
