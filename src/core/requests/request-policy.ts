/** What somebody is when a request is before her. */
export type Reader = {
  personId: string;
  /** She sits at the district's rights desk, with her second step done. */
  isOfTheDesk: boolean;
  /** She is a counsellor or a mediator of the district, with her second step done. */
  isProfessional: boolean;
  /** The homes that she keeps, as host or deputy. */
  homes: readonly { id: string }[];
  /** A wall keeps her from this one: she was named, or it is her home that must not know. */
  isWalledOff: boolean;
  /** What she is to the case that came of it: on its team, or who broke its glass for some hours. */
  standing: 'team' | 'glass' | null;
};

export type Judged = {
  home_id: string | null;
  at_desk_at: Date | null;
  owner_id: string | null;
  closed_at: Date | null;
  case_id: string | null;
};

const keepsItsHome = ({ homes }: Reader, { home_id }: Judged) => homes.some(({ id }) => id === home_id);

const isAtHerDesk = ({ isOfTheDesk }: Reader, { at_desk_at }: Judged) => isOfTheDesk && at_desk_at !== null;

/** It is hers: the first official who received it, or to whom it was given since. */
const isOwner = (actor: Reader, request: Judged): boolean =>
  actor.personId === request.owner_id && (actor.isOfTheDesk || actor.isProfessional);

/** Nothing came of it yet, or she is of the team of the case that did: a glass that she broke changes nothing. */
const isInHands = ({ standing }: Reader, { case_id }: Judged) => case_id === null || standing === 'team';

const hasASeat = ({ isOfTheDesk, isProfessional }: Reader) => isOfTheDesk || isProfessional;

/**
 * Her desk, its owner and the home that she named read a request, and once a case came of it those who read that case;
 * nobody past a wall, and no other office.
 */
export const mayRead = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff &&
  (request.case_id === null
    ? isAtHerDesk(actor, request) || isOwner(actor, request) || keepsItsHome(actor, request)
    : hasASeat(actor) && actor.standing !== null);

/** Any of the desk takes what nobody has, and is then its owner. A host never owns a clock. */
export const mayTake = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff && isAtHerDesk(actor, request) && isInHands(actor, request);

/** The owner gives it on, with a reason; what nobody has, or whose owner is gone, any of the desk may give. Of a case it goes with the lead. */
export const mayGive = (actor: Reader, request: Judged, { ownerIsGone }: { ownerIsGone: boolean }): boolean =>
  !actor.isWalledOff &&
  request.case_id === null &&
  (isOwner(actor, request) || (isAtHerDesk(actor, request) && (request.owner_id === null || ownerIsGone)));

/** Whoever knows one of the people steps back; of a case by its hand-over. */
export const mayStepBack = (actor: Reader, request: Judged): boolean =>
  request.case_id === null && mayRead(actor, request);

/** The desk says how long it can wait, whoever has it. */
export const mayTriage = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff && isAtHerDesk(actor, request) && isInHands(actor, request);

/** Whoever keeps the home hands to the district what the home cannot do. */
export const mayPassOn = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff && request.case_id === null && keepsItsHome(actor, request);

/** The owner answers and closes it; what lies at a home as a task, whoever keeps that home; of a case any of its team. */
export const mayAnswer = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff &&
  (request.case_id === null
    ? isOwner(actor, request) || (request.at_desk_at === null && keepsItsHome(actor, request))
    : hasASeat(actor) && actor.standing === 'team');

/** Whether she is to be forgotten is decided by the desk, which calls her; of what lies at a home by whoever keeps that home. */
export const mayDecideErasure = (actor: Reader, request: Judged): boolean =>
  !actor.isWalledOff &&
  request.case_id === null &&
  (isAtHerDesk(actor, request) || (request.at_desk_at === null && keepsItsHome(actor, request)));

/** The desk, and whoever keeps a home, take down what somebody without a phone says. */
export const mayTakeDown = (actor: Pick<Reader, 'isOfTheDesk' | 'homes'>): boolean =>
  actor.isOfTheDesk || actor.homes.length > 0;

/** The desk arranges its own rota, and looks for somebody who calls again. */
export const mayRunTheDesk = (actor: Pick<Reader, 'isOfTheDesk'>): boolean => actor.isOfTheDesk;
