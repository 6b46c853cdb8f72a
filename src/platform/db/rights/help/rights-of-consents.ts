import { aCaseIRead, aCaseOfMyTeam } from './rights-of-cases.ts';
import { actor, isSystem } from '../rights.ts';
import { iSitAs, type RightsByTable } from '../whose-rows.ts';

/** "I keep the directory": I sit at the rights desk or act for the district's office. */
const iKeepReceivers = (cell: string) => iSitAs(cell, ['rights', 'district']);

/**
 * What of a case may be told and was. The team writes, or where `by` is null the system for her; the system reads too, for her who comes back with her code, and for
 * whoever opens a link: both are nobody's, and are judged before.
 */
const ofTheTeamAndTheSystem = ({ table, by }: { table: string; by: string | null }): RightsByTable => ({
  [table]: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseIRead(`${table}.case_id`)}`,
      insert: by === null ? isSystem : `${by} = ${actor} and ${aCaseOfMyTeam(`${table}.case_id`)}`,
      update: `${isSystem} or ${aCaseOfMyTeam(`${table}.case_id`)}`,
    },
  },
});

/** Every one of them has a column `case_id`. */
export const rightsOfConsents: RightsByTable = {
  ...ofTheTeamAndTheSystem({ table: 'case_consents', by: 'recorded_by' }),
  ...ofTheTeamAndTheSystem({ table: 'case_referrals', by: 'sent_by' }),
  ...ofTheTeamAndTheSystem({ table: 'referral_links', by: 'made_by' }),
  ...ofTheTeamAndTheSystem({ table: 'case_erasures', by: null }),
};

/** Bodies, which are no persons, and the number of the desk: everybody may know that there is a court, and whom to ring. */
export const rightsOfReceivers = (cell: string): RightsByTable => ({
  receivers: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `added_by = ${actor} and ${iKeepReceivers(cell)}`,
      update: iKeepReceivers(cell),
    },
  },
  desk_phones: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `set_by = ${actor} and ended_at is null and ${iKeepReceivers(cell)}`,
      update: iKeepReceivers(cell),
    },
  },
});
