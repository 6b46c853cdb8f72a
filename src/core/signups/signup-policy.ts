type Actor = { personId: string; runsHome: boolean };

type Parties = { person_id: string; placed_by: string };

/** A sign-up is hers, of whoever signed her up for her, and of the host at whose home it is. */
export const maySee = (actor: Actor, signup: Parties): boolean =>
  actor.personId === signup.person_id || actor.personId === signup.placed_by || actor.runsHome;

/** Withdrawing, taking an offered place: she does it herself, whoever signed her up for her, or the host. */
export const mayAnswerFor = (actor: Actor, signup: Parties): boolean => maySee(actor, signup);
