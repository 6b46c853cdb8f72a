import type { OfficeRole } from '../offices/office.ts';

/** Only the district's office says how long something may take there. */
export const maySetClocks = (actor: { offices: readonly { role: OfficeRole }[] }): boolean =>
  actor.offices.some(({ role }) => role === 'district');
