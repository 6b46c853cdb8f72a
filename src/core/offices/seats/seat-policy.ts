import type { Office } from '../office.ts';

type Actor = { personId: string; offices: readonly Office[] };

const isOfTheDistrict = ({ offices }: Actor, divisionCode: string): boolean =>
  offices.some((office) => office.role === 'district' && office.divisionCode === divisionCode);

/** The district's office sees who sits where, and nobody else does. */
export const maySeeSeats = (actor: Actor, { divisionCode }: { divisionCode: string }): boolean =>
  isOfTheDistrict(actor, divisionCode);

/** It gives a seat of its district, but nobody gives one to herself: the desk reads what the office must not. */
export const maySeat = (actor: Actor, to: { personId: string; divisionCode: string }): boolean =>
  isOfTheDistrict(actor, to.divisionCode) && actor.personId !== to.personId;

/** It ends one, her own too. */
export const mayUnseat = (actor: Actor, seat: { divisionCode: string | null }): boolean =>
  seat.divisionCode !== null && isOfTheDistrict(actor, seat.divisionCode);
