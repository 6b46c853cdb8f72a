import type { Office } from '../offices/office.ts';

/** Which villages there are is the district's to say. */
export const mayMergeVillages = (offices: readonly Office[]): boolean =>
  offices.some(({ role }) => role === 'district');
