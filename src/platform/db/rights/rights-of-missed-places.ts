import { actor } from './rights.ts';
import { aSignupAtMyHome, aSignupISee, myOffice, type RightsByTable } from './whose-rows.ts';

/**
 * The rule is told to everybody and set by the district alone. An excuse is said by her or by who keeps the home, and
 * seen by who sees the sign-up; nobody takes it back.
 */
export const rightsOfMissedPlaces = (cell: string): RightsByTable => {
  const herOwn = `exists (select from ${cell}.signups s where s.id = signup_id and s.person_id = ${actor})`;
  return {
    missed_place_rules: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: 'true',
        insert: `set_by = ${actor} and ${myOffice(cell)}`,
        update: myOffice(cell),
      },
    },
    excuses: {
      grants: ['select', 'insert'],
      rows: {
        select: aSignupISee(cell, 'signup_id'),
        insert: `excused_by = ${actor} and (${herOwn} or ${aSignupAtMyHome(cell, 'signup_id')})`,
      },
    },
  };
};
