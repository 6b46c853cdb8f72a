type Actor = { personId: string; runsHome: boolean };

/** A sign-up is hers, of whoever signed her up for her, and of the host at whose home it is. */
export const maySee = (actor: Actor, signup: { person_id: string; placed_by: string }): boolean =>
  actor.personId === signup.person_id || actor.personId === signup.placed_by || actor.runsHome;

/** Withdrawing, taking an offered place: she does it herself, whoever signed her up for her, or the host. */
export const mayAnswerFor = maySee;
