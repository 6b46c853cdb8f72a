import { isWithin } from '../divisions/division.ts';
import type { Office } from '../offices/office.ts';

/** An office appoints executives of its own place and of all below it. */
export const mayAppoint = (offices: readonly Office[], divisionCode: string): boolean =>
  offices.some((office) => isWithin(divisionCode, office.divisionCode));
