import { sql, type NotNull } from 'kysely';
import type { Db } from '../shared/ctx.ts';

type NewApplication = { id: string; case_id: string; words: Buffer; received_on: string } & {
  written_at: Date;
  written_by: string;
};

export const insertApplication = (db: Db, row: NewApplication) =>
  db.insertInto('legal_aid_applications').values(row).execute();

const applicationsFrom = (db: Db) =>
  db
    .selectFrom('legal_aid_applications')
    .select(['id', 'words', 'granted'])
    .select([
      sql<string>`received_on::text`.as('receivedOn'),
      sql<string | null>`decided_on::text`.as('decidedOn'),
      sql<string | null>`lawyer_on::text`.as('lawyerOn'),
    ]);

/** As row-level security shows them to its team, the first first; without those that were forgotten. */
export const listApplicationsOf = (db: Db, caseId: string) =>
  applicationsFrom(db)
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .orderBy('id')
    .execute();

export const findApplication = (db: Db, { caseId, id }: { caseId: string; id: string }) =>
  applicationsFrom(db).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst();

type Noted =
  { decided_on: string; granted: boolean; decided_by: string } | { lawyer_on: string; lawyer_by: string };

export const markApplication = (db: Db, id: string, noted: Noted) =>
  db.updateTable('legal_aid_applications').set(noted).where('id', '=', id).execute();
