import type { Db } from '../../shared/ctx.ts';
import type { EvidenceKind } from './evidence-kinds.ts';

type NewEvidence = {
  id: string;
  order_id: string;
  case_id: string;
  kind: EvidenceKind;
  words: Buffer;
  file_id: string | null;
  added_at: Date;
  added_by: string;
};

export const insertEvidence = (db: Db, evidence: NewEvidence) =>
  db.insertInto('order_evidence').values(evidence).execute();

/** What stands today and is not forgotten, in the order in which it came. */
export const listEvidenceOf = (db: Db, caseId: string) =>
  db
    .selectFrom('order_evidence')
    .select((eb) => [
      ...(['id', 'order_id', 'file_id', 'added_at'] as const),
      eb.ref('words').$notNull().as('words'),
      eb.ref('kind').$castTo<EvidenceKind>().as('kind'),
    ])
    .where('case_id', '=', caseId)
    .where('struck_at', 'is', null)
    .where('words', 'is not', null)
    .orderBy('id')
    .execute();

/** False where nothing of this id stands in the case. */
export async function markEvidenceStruck(
  db: Db,
  { caseId, evidenceId }: { caseId: string; evidenceId: string },
  struck: { struck_at: Date; struck_by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('order_evidence')
    .set(struck)
    .where('case_id', '=', caseId)
    .where('id', '=', evidenceId)
    .where('struck_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
