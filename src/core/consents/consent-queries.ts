import type { Db } from '../shared/ctx.ts';
import type { Basis, How, Purpose, Recipient } from './consent.ts';

const consentsFrom = (db: Db) =>
  db
    .selectFrom('case_consents')
    .select([
      'id',
      'case_id',
      'receiver_id',
      'file_id',
      'notice',
      'particulars',
      'given_at',
      'ends_on',
      'told_at',
    ])
    .select(['withdrawn_at', 'withdrawn_by'])
    .select((eb) => [
      eb.ref('recipient').$castTo<Recipient>().as('recipient'),
      eb.ref('purpose').$castTo<Purpose>().as('purpose'),
      eb.ref('basis').$castTo<Basis>().as('basis'),
      eb.ref('how').$castTo<How>().as('how'),
    ]);

export type ConsentRow = Awaited<ReturnType<ReturnType<typeof consentsFrom>['executeTakeFirstOrThrow']>>;

/** All of one case, the newest first: for its team, and for her as the system. */
export const listConsentsOf = (db: Db, caseId: string): Promise<ConsentRow[]> =>
  consentsFrom(db).where('case_id', '=', caseId).orderBy('id', 'desc').limit(200).execute();

export const findConsent = (db: Db, caseId: string, id: string): Promise<ConsentRow | undefined> =>
  consentsFrom(db).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst();

/** Until the transaction ends it is not withdrawn. */
export const holdConsent = (db: Db, caseId: string, id: string): Promise<ConsentRow | undefined> =>
  consentsFrom(db).where('case_id', '=', caseId).where('id', '=', id).forShare().executeTakeFirst();

type NewConsent = Omit<ConsentRow, 'told_at' | 'withdrawn_at' | 'withdrawn_by'> & {
  recorded_at: Date;
  recorded_by: string;
};

export const insertConsent = (db: Db, consent: NewConsent) =>
  db.insertInto('case_consents').values(consent).execute();

/** False where it is withdrawn already, is none of this case, or was never hers to give. */
export async function markConsentWithdrawn(
  db: Db,
  { caseId, consentId }: { caseId: string; consentId: string },
  withdrawn: { withdrawn_at: Date; withdrawn_by: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_consents')
    .set(withdrawn)
    .where('case_id', '=', caseId)
    .where('id', '=', consentId)
    .where('basis', '=', 'consent')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What was told on it, and the links that tell it: all that clocks run about. */
export async function listToldOn(db: Db, consentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_referrals as referral')
    .leftJoin('referral_links as link', 'link.referral_id', 'referral.id')
    .select(['referral.id', 'link.id as link_id'])
    .where('referral.consent_id', '=', consentId)
    .execute();
  return [...new Set(rows.flatMap(({ id, link_id: link }) => (link === null ? [id] : [id, link])))];
}

/** False where she has been told, or was asked before. */
export async function markConsentTold(
  db: Db,
  { caseId, consentId }: { caseId: string; consentId: string },
  told: { told_at: Date; told_by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_consents')
    .set(told)
    .where('case_id', '=', caseId)
    .where('id', '=', consentId)
    .where('basis', '<>', 'consent')
    .where('told_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
