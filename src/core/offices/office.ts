import type { Actor } from '../shared/ctx.ts';

/** Who works in the office of a town or of the district; a host keeps a home and is none of them. */
export const officeRoles = ['town', 'district'] as const;
export type OfficeRole = (typeof officeRoles)[number];

/** Who reads what people ask for or their cases: of no office, but behind the second step like them. */
export const guardedSeats = ['rights', 'counsellor', 'mediator'] as const;
export type GuardedSeat = (typeof guardedSeats)[number];

export type Office = { role: OfficeRole; divisionCode: string };

/**
 * Whether what an actor is signed in with may act as an office: her phone's code alone is not enough, her second step
 * must stand. The system needs no step.
 */
export const actsAsOffice = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.secondStepDone === true);
