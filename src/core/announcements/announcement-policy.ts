import { isWithin } from '../divisions/division.ts';
import type { Staffing } from '../homes/home-policy.ts';

/** An office speaks to the part of the tree that it reaches. */
export const mayAnnounceIn = (actor: Staffing, divisionCode: string): boolean =>
  actor.divisions.some((office) => isWithin(divisionCode, office));

/** The office that said it takes it back, and any above it. */
export const mayWithdraw = (actor: Staffing, announcement: { office_code: string }): boolean =>
  mayAnnounceIn(actor, announcement.office_code);

/**
 * An office reads what it may take back; and what an office above it has said to a home below it, because that home's
 * host will ask there.
 */
export const mayRead = (
  actor: Staffing,
  announcement: { office_code: string },
  told: readonly { division_code: string }[],
): boolean =>
  mayWithdraw(actor, announcement) ||
  actor.divisions.some(
    (office) =>
      isWithin(office, announcement.office_code) &&
      told.some(({ division_code: code }) => isWithin(code, office)),
  );
