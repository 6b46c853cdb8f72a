import type { Db } from '../../shared/ctx.ts';
import type { Visitor, WarningKind } from './warning.ts';

type NewLetter = {
  id: string;
  case_id: string;
  given_at: Date;
  kind: WarningKind;
  words: Buffer;
  noted_at: Date;
  noted_by: string;
};

export const insertLetter = (db: Db, letter: NewLetter) =>
  db.insertInto('warning_letters').values(letter).execute();

export const findLetter = (db: Db, { caseId, letterId }: { caseId: string; letterId: string }) =>
  db
    .selectFrom('warning_letters')
    .select(['id', 'given_at', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('id', '=', letterId)
    .executeTakeFirst();

/** The newest first, those that are not forgotten. */
export const listLettersOf = (db: Db, caseId: string) =>
  db
    .selectFrom('warning_letters')
    .select((eb) => [
      ...(['id', 'given_at', 'ended_at'] as const),
      eb.ref('words').$notNull().as('words'),
      eb.ref('kind').$castTo<WarningKind>().as('kind'),
    ])
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .orderBy('id', 'desc')
    .execute();

export const markVisitsEnded = (db: Db, id: string, ended: { ended_at: Date; ended_by: string }) =>
  db.updateTable('warning_letters').set(ended).where('id', '=', id).execute();

type NewVisit = {
  id: string;
  letter_id: string;
  case_id: string;
  visited_at: Date;
  by_whom: Visitor;
  words: Buffer | null;
  noted_at: Date;
  noted_by: string;
};

export const insertVisit = (db: Db, visit: NewVisit) =>
  db.insertInto('warning_visits').values(visit).execute();

export const listVisitsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('warning_visits')
    .select(['id', 'letter_id', 'visited_at', 'words'])
    .select((eb) => eb.ref('by_whom').$castTo<Visitor>().as('by_whom'))
    .where('case_id', '=', caseId)
    .orderBy('visited_at')
    .orderBy('id')
    .execute();
