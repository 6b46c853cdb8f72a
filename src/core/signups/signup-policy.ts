type Actor = { personId: string; keepsHer: boolean; runsHome: boolean };

/**
 * A sign-up is hers, of whoever keeps her among her relatives, and of the host at whose home it is. To have written her
 * down once is not enough: whoever keeps the home no more has nothing to do with it.
 */
export const maySee = (actor: Actor, signup: { person_id: string }): boolean =>
  actor.personId === signup.person_id || actor.keepsHer || actor.runsHome;

/** Withdrawing, taking an offered place: she does it herself, whoever keeps her among her relatives, or the host. */
export const mayAnswerFor = (actor: Actor, signup: { person_id: string }): boolean => maySee(actor, signup);
