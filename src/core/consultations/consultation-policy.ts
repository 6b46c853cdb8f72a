/** What somebody is when hours of who listens are before her. */
export type Keeper = {
  personId: string;
  /** She sits at the district's rights desk, with her second step done. */
  isOfTheDesk: boolean;
  /** She is a counsellor or a mediator of the district, with her second step done. */
  isProfessional: boolean;
};

type Whose = { person_id: string | null };

const isHerself = (actor: Keeper, { person_id }: Whose): boolean =>
  person_id === actor.personId && (actor.isProfessional || actor.isOfTheDesk);

/** The desk says who listens where. */
export const mayNameSpecialists = (actor: Keeper): boolean => actor.isOfTheDesk;

/** The desk and she herself say when. */
export const mayKeepHours = (actor: Keeper, specialist: Whose): boolean =>
  actor.isOfTheDesk || isHerself(actor, specialist);

/**
 * Who comes is known to the one who listens; to the desk where that one has no account, and never of a case. Whom she named is
 * kept out either way, and so is who stands before a wall of the case.
 */
export const mayReadConsultation = (
  actor: Keeper,
  { specialist, caseId, isWalledOff }: { specialist: Whose; caseId: string | null; isWalledOff: boolean },
): boolean =>
  !isWalledOff &&
  (isHerself(actor, specialist) || (actor.isOfTheDesk && specialist.person_id === null && caseId === null));

/** Who has a list of her own, or looks after one. */
export const hasAList = (actor: Keeper): boolean => actor.isOfTheDesk || actor.isProfessional;
