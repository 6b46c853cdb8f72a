import { aCaseIRead, aCaseOfMyTeam } from './rights-of-cases.ts';
import { actor, isSystem } from './rights.ts';
import { iSitAs, type RightsByTable } from './whose-rows.ts';

/** "I keep the directory": I sit at the rights desk or act for the district's office. */
const iKeepReceivers = (cell: string) => iSitAs(cell, ['rights', 'district']);

/**
 * What of a case may be told and was. The team writes; the system reads too, for her who comes back with her code, and for
 * whoever opens a link: both are nobody's, and are judged before.
 */
const ofTheTeamAndTheSystem = ({
  table,
  by,
  written,
}: {
  table: string;
  by: string;
  written: 'by-the-team' | 'by-the-system';
}): RightsByTable => ({
  [table]: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseIRead(`${table}.case_id`)}`,
      insert:
        written === 'by-the-system' ? isSystem : `${by} = ${actor} and ${aCaseOfMyTeam(`${table}.case_id`)}`,
      update: `${isSystem} or ${aCaseOfMyTeam(`${table}.case_id`)}`,
    },
  },
});

/** Every one of them has a column `case_id`. */
export const rightsOfConsents: RightsByTable = {
  ...ofTheTeamAndTheSystem({ table: 'case_consents', by: 'recorded_by', written: 'by-the-team' }),
  ...ofTheTeamAndTheSystem({ table: 'case_referrals', by: 'sent_by', written: 'by-the-team' }),
  ...ofTheTeamAndTheSystem({ table: 'referral_links', by: 'made_by', written: 'by-the-team' }),
  ...ofTheTeamAndTheSystem({ table: 'case_erasures', by: '', written: 'by-the-system' }),
};

/** Bodies, which are no persons: everybody may know that there is a court. */
export const rightsOfReceivers = (cell: string): RightsByTable => ({
  receivers: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `added_by = ${actor} and ${iKeepReceivers(cell)}`,
      update: iKeepReceivers(cell),
    },
  },
});
