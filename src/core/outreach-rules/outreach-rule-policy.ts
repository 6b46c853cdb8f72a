import type { Office } from '../offices/office.ts';

/** The rule is the district's: a town keeps it. */
export const maySetRule = (offices: readonly Office[]): boolean =>
  offices.some(({ role }) => role === 'district');
