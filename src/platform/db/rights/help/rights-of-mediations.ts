import { aCaseIForget, aCaseIRead, aCaseOfMyTeam } from './rights-of-cases.ts';
import { actor, isSystem } from '../rights.ts';
import { myOffice, type RightsByTable } from '../whose-rows.ts';

/** "A docket of which a side has got its code": the system opens no other, and of this one what a side may see. */
const aCodeWasGiven = (cell: string, mediationId: string) => `(${isSystem} and exists (
  select from ${cell}.mediation_sides s where s.mediation_id = ${mediationId} and s.receipt_hash is not null))`;

const anAgreementOfACode = (cell: string, agreementId: string) => `(${isSystem} and exists (
  select from ${cell}.mediation_agreements a where a.id = ${agreementId}))`;

type OfTheDocket = {
  table: string;
  by: string;
  /** What the system reads besides, for a side that comes with its code. */
  byCode?: string;
};

/** Read by who reads its case, and written by its team, each row by who adds it; forgotten with its case by the system. */
const ofTheDocket = ({ table, by, byCode }: OfTheDocket): RightsByTable => {
  const isRead = aCaseIRead(`${table}.case_id`);
  const isWritten = aCaseOfMyTeam(`${table}.case_id`);
  return {
    [table]: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: byCode === undefined ? isRead : `${byCode} or ${isRead}`,
        insert: `${by} = ${actor} and ${isWritten}`,
        update: `${isWritten} or ${aCaseIForget(`${table}.case_id`)}`,
      },
    },
  };
};

/** What was said with one side alone: its writer's, while she reads the case. */
const rightsOfCaucuses: RightsByTable = {
  mediation_caucuses: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `(written_by = ${actor} and ${aCaseIRead('mediation_caucuses.case_id')})
        or ${aCaseIForget('mediation_caucuses.case_id')}`,
      insert: `written_by = ${actor} and ${aCaseOfMyTeam('mediation_caucuses.case_id')}`,
      // Nobody rewrites one; with its case it is forgotten.
      update: aCaseIForget('mediation_caucuses.case_id'),
    },
  },
};

/**
 * Dockets: of a mediation the system knows number, dates and state, which registers are made of. What was said with one side
 * alone is read by whoever wrote it, while she reads the case, and by nobody else of its team.
 */
export const rightsOfMediations = (cell: string): RightsByTable => ({
  mediation_committees: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `added_by = ${actor} and ${myOffice(cell)}`,
      // The system holds one fast while a docket gets its number.
      update: `${isSystem} or ${myOffice(cell)}`,
    },
  },
  ...ofTheDocket({ table: 'mediations', by: 'opened_by', byCode: isSystem }),
  ...ofTheDocket({ table: 'mediation_protection_wishes', by: 'noted_by' }),
  ...ofTheDocket({ table: 'mediation_stories', by: 'written_by' }),
  ...ofTheDocket({
    ...{ table: 'mediation_sides', by: 'added_by' },
    byCode: `(${isSystem} and mediation_sides.receipt_hash is not null)`,
  }),
  ...ofTheDocket({ table: 'mediation_guests', by: 'added_by' }),
  ...ofTheDocket({
    ...{ table: 'mediation_sittings', by: 'arranged_by' },
    byCode: aCodeWasGiven(cell, 'mediation_sittings.mediation_id'),
  }),
  ...rightsOfCaucuses,
  ...ofTheDocket({
    ...{ table: 'mediation_agreements', by: 'made_by' },
    byCode: aCodeWasGiven(cell, 'mediation_agreements.mediation_id'),
  }),
  ...ofTheDocket({ table: 'mediation_marks', by: 'noted_by' }),
  ...ofTheDocket({
    ...{ table: 'mediation_promises', by: 'set_by' },
    byCode: anAgreementOfACode(cell, 'mediation_promises.agreement_id'),
  }),
});
