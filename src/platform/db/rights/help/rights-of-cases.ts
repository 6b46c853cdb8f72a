import { guardedSeats } from '../../../../core/offices/office.ts';
import { actor, actsAsOffice, isSystem, now } from '../rights.ts';
import { iSitAs, own, type RightsByTable } from '../whose-rows.ts';

/**
 * "It is I who stand before this wall": I am named, or keep a home or act for a division that is, or have done so at any time
 * since the wall was set.
 */
const isBeforeMe = (cell: string, wall: string) => `(${wall}.person_id = ${actor} or exists (
  select from ${cell}.appointments a left join ${cell}.homes h on h.id = a.home_id
  where a.person_id = ${actor} and (a.ended_at is null or a.ended_at >= ${wall}.set_at)
  and (a.home_id = ${wall}.home_id or starts_with(coalesce(h.division_code, a.division_code), ${wall}.division_code))))`;

export const isWalledFrom = (cell: string, caseId: string) => `exists (
  select from ${cell}.case_walls w where w.case_id = ${caseId} and ${isBeforeMe(cell, 'w')})`;

/** Of these tables everybody sees her own rows alone, so this reads: "I have a seat on its team." */
const isMyTeams = (cell: string, caseId: string) => `exists (
  select from ${cell}.case_members m where m.case_id = ${caseId} and m.person_id = ${actor} and m.left_at is null)`;

const isUnderMyGlass = (cell: string, caseId: string) => `exists (
  select from ${cell}.broken_glasses g where g.case_id = ${caseId} and g.person_id = ${actor} and g.ended_at is null
  and g.ends_at > ${now})`;

const iMayWorkOnCases = (cell: string) => iSitAs(cell, guardedSeats);

/**
 * "I am of its team, or broke its glass; I still have my seat, and no wall stands before me." `caseId` names its table: inside the
 * queries below a bare column would be theirs.
 */
export const aCaseOpenToMe = (cell: string, caseId: string) => `(${iMayWorkOnCases(cell)}
  and (${isMyTeams(cell, caseId)} or ${isUnderMyGlass(cell, caseId)}) and not ${isWalledFrom(cell, caseId)})`;

/** The same without a glass, through which nobody changes anything. */
export const aCaseOfMyTeams = (cell: string, caseId: string) => `(${iMayWorkOnCases(cell)}
  and ${isMyTeams(cell, caseId)} and not ${isWalledFrom(cell, caseId)})`;

/**
 * "The case that I entered in this transaction" (`enterCase`): the row of `cases` was open to me then, so each of its tables need
 * not ask for my seat, the walls and the glass again. One at a time: no statement reads the words of two.
 */
export const aCaseIRead = (caseId: string) =>
  `current_setting('weijia.case', true) = ${caseId}::text || ' ' || current_setting('weijia.actor', true)`;

/** The same where I am of its team: through a glass nobody changes anything. */
export const aCaseOfMyTeam = (caseId: string) =>
  `(${aCaseIRead(caseId)} and current_setting('weijia.team', true) = 'on')`;

/**
 * The same where I am the system: it enters a case that is being forgotten (`enterCaseToForget`), to take its words away, and no other.
 */
export const aCaseIForget = (caseId: string) => `(${isSystem} and ${aCaseIRead(caseId)})`;

type OfTheTeam = { table: string; by: string; changes: boolean; byGlass?: boolean };

/**
 * What only the team reads, and the system once it is forgotten: each row is added by who signs it. Whoever broke the glass adds
 * notes alone.
 */
export const ofTheTeam = ({ table, by, changes, byGlass = false }: OfTheTeam): RightsByTable => {
  const isRead = aCaseIRead(`${table}.case_id`);
  const isWritten = byGlass ? isRead : aCaseOfMyTeam(`${table}.case_id`);
  const isGone = aCaseIForget(`${table}.case_id`);
  return {
    [table]: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: isRead,
        insert: `${by} = ${actor} and ${isWritten}`,
        update: changes ? `${isWritten} or ${isGone}` : isGone,
      },
    },
  };
};

/** Which cases there are, who is of their teams and who must not be: ids alone, which the system needs to judge and to tell. */
const rightsOfTeams = (cell: string): RightsByTable => ({
  cases: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseOpenToMe(cell, 'cases.id')}`,
      insert: `opened_by = ${actor} and ${iMayWorkOnCases(cell)}`,
      // The system counts the notes, of a glass too, and says when nobody is left who reads it.
      update: `${isSystem} or ${aCaseOfMyTeams(cell, 'cases.id')}`,
    },
  },
  case_members: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: own('person_id'),
      insert: `${isSystem} or (added_by = ${actor} and ${aCaseOfMyTeams(cell, 'case_members.case_id')})`,
      update: isSystem,
    },
  },
  case_walls: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${isBeforeMe(cell, 'case_walls')} or (${actsAsOffice} and ${isMyTeams(cell, 'case_walls.case_id')})`,
      // Whoever stands before a wall has no seat on the team any more; a policy may not ask its own table. Where villages become
      // one the system sets the same wall before what they became.
      insert: `${isSystem} or (set_by = ${actor} and ${iMayWorkOnCases(cell)} and ${isMyTeams(cell, 'case_walls.case_id')})`,
      // Why it stands is forgotten with its case; a wall itself is never taken away.
      update: isSystem,
    },
  },
  broken_glasses: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: own('person_id'),
      insert: `person_id = ${actor} and ended_at is null and reviewed_at is null and ${iMayWorkOnCases(cell)}
        and not ${isWalledFrom(cell, 'broken_glasses.case_id')}`,
      update: isSystem,
    },
  },
});

/** Files: what is in them is only ever added; striking one takes its bytes and its name away and leaves who and when. */
const rightsOfFiles: RightsByTable = {
  ...ofTheTeam({ table: 'case_files', by: 'kept_by', changes: true }),
  case_file_chunks: {
    grants: ['select', 'insert', 'delete'],
    rows: {
      select: aCaseIRead('case_file_chunks.case_id'),
      insert: aCaseOfMyTeam('case_file_chunks.case_id'),
      delete: `${aCaseOfMyTeam('case_file_chunks.case_id')} or ${aCaseIForget('case_file_chunks.case_id')}`,
    },
  },
};

/** Cases: no office, host, operator or superior reads one, and of the words the system reads none either. */
export const rightsOfCases = (cell: string): RightsByTable => ({
  ...rightsOfTeams(cell),
  ...rightsOfFiles,
  ...ofTheTeam({ table: 'case_screens', by: 'screened_by', changes: false }),
  ...ofTheTeam({ table: 'case_reports', by: 'opened_by', changes: true }),
  ...ofTheTeam({ table: 'case_parties', by: 'added_by', changes: true }),
  ...ofTheTeam({ table: 'case_plans', by: 'written_by', changes: false }),
  ...ofTheTeam({ table: 'case_sessions', by: 'arranged_by', changes: true }),
  ...ofTheTeam({ table: 'case_tasks', by: 'set_by', changes: true }),
  ...ofTheTeam({ table: 'case_notes', by: 'author_id', changes: false, byGlass: true }),
  case_follow_ups: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseIRead('case_follow_ups.case_id')}`,
      insert: `made_at is null and ${aCaseOfMyTeam('case_follow_ups.case_id')}`,
      update: `${isSystem} or ${aCaseOfMyTeam('case_follow_ups.case_id')}`,
    },
  },
  // Ids and times: the system tells of them, and starts one where she herself or a stranger's answer does.
  case_clocks: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseIRead('case_clocks.case_id')}`,
      insert: `${isSystem} or ${aCaseOfMyTeam('case_clocks.case_id')}`,
      update: `${isSystem} or ${aCaseOfMyTeam('case_clocks.case_id')}`,
    },
  },
});
