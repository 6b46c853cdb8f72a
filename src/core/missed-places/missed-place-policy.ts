import { mayRun, type Keeping } from '../homes/home-policy.ts';
import type { OfficeRole } from '../offices/office.ts';

/** Only the district sets, changes and ends the rule; a town's office does not. */
export const maySetRule = (actor: { offices: readonly { role: OfficeRole }[] }): boolean =>
  actor.offices.some(({ role }) => role === 'district');

/** That a place was missed is known to her and to who keeps the home where it was. */
export const maySeeMissed = (
  actor: Keeping & { personId: string },
  place: { personId: string; homeId: string },
): boolean => actor.personId === place.personId || mayRun(actor, { id: place.homeId });
