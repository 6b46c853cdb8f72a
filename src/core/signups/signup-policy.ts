type Actor = { personId: string; runsHome: boolean };

/** She withdraws herself, whoever signed her up does it for her, or the host does. */
export const mayWithdraw = (actor: Actor, signup: { person_id: string; placed_by: string }): boolean =>
  actor.personId === signup.person_id || actor.personId === signup.placed_by || actor.runsHome;
