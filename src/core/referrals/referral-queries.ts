import type { Db } from '../shared/ctx.ts';
import type { ReceiverKind } from '../receivers/receiver.ts';
import type { Purpose } from '../consents/consent.ts';

/** With the consent on which it stands and its newest link: all that its state is told by. */
const referralsFrom = (db: Db) =>
  db
    .selectFrom('case_referrals as referral')
    .innerJoin('case_consents as consent', 'consent.id', 'referral.consent_id')
    .innerJoin('receivers as receiver', 'receiver.id', 'referral.receiver_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('referral_links')
          .select(['expires_at', 'dead_at'])
          .whereRef('referral_links.referral_id', '=', 'referral.id')
          .orderBy('referral_links.id', 'desc')
          .limit(1)
          .as('link'),
      (join) => join.onTrue(),
    )
    .select(['referral.id', 'referral.case_id', 'referral.consent_id', 'referral.receiver_id'])
    .select(['referral.parcel', 'referral.sent_at', 'referral.answer_by', 'referral.opened_at'])
    .select(['referral.received_at', 'referral.receipt', 'referral.reminded_at', 'referral.urged_at'])
    .select(['referral.answered_at', 'referral.answer', 'referral.closed_at'])
    .select(['consent.withdrawn_at as consent_withdrawn_at', 'receiver.name as receiver_name'])
    .select(['receiver.phone as receiver_phone', 'link.expires_at as link_expires_at'])
    .select('link.dead_at as link_dead_at')
    .select((eb) => [
      eb.ref('consent.purpose').$castTo<Purpose>().as('purpose'),
      eb.ref('receiver.kind').$castTo<ReceiverKind>().as('receiver_kind'),
    ]);

export type ReferralRow = Awaited<ReturnType<ReturnType<typeof referralsFrom>['executeTakeFirstOrThrow']>>;

/** The newest first: for the team of the case, and for her as the system. */
export const listReferralsOf = (db: Db, caseId: string): Promise<ReferralRow[]> =>
  referralsFrom(db)
    .where('referral.case_id', '=', caseId)
    .orderBy('referral.id', 'desc')
    .limit(100)
    .execute();

export const findReferral = (db: Db, caseId: string, id: string): Promise<ReferralRow | undefined> =>
  referralsFrom(db).where('referral.case_id', '=', caseId).where('referral.id', '=', id).executeTakeFirst();

type NewReferral = {
  id: string;
  case_id: string;
  consent_id: string;
  receiver_id: string;
  parcel: Buffer;
  sent_at: Date;
  sent_by: string;
  answer_by: Date;
};

export const insertReferral = (db: Db, referral: NewReferral) =>
  db.insertInto('case_referrals').values(referral).execute();

type Changed = Partial<{
  answer_by: Date;
  opened_at: Date;
  received_at: Date;
  receipt: Buffer;
  reminded_at: Date;
  urged_at: Date;
  answered_at: Date;
  answer: Buffer;
  closed_at: Date;
  closed_by: string;
}>;

export const markReferral = (db: Db, id: string, changed: Changed) =>
  db.updateTable('case_referrals').set(changed).where('id', '=', id).execute();

/** False where somebody has taken it in before. Asked as the system. */
export async function markReceivedOnce(
  db: Db,
  id: string,
  received: { received_at: Date; receipt: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_referrals')
    .set(received)
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
