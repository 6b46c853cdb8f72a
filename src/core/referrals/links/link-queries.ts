import type { Db } from '../../shared/ctx.ts';

type NewLink = {
  id: string;
  case_id: string;
  referral_id: string;
  secret_hash: Buffer;
  code_mark: Buffer;
  made_at: Date;
  made_by: string;
  expires_at: Date;
};

export const insertLink = (db: Db, link: NewLink) => db.insertInto('referral_links').values(link).execute();

/** Whatever link of a referral could still be opened is dead; the ids of those. */
export async function markLinksDead(db: Db, referralId: string, at: Date): Promise<string[]> {
  const rows = await db
    .updateTable('referral_links')
    .set({ dead_at: at })
    .where('referral_id', '=', referralId)
    .where('opened_at', 'is', null)
    .where('dead_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Until the transaction ends nobody else opens it, and no wrong code is counted. Asked as the system. */
export const lockLink = (db: Db, referralId: string, secretHash: Buffer) =>
  db
    .selectFrom('referral_links as link')
    .innerJoin('case_referrals as referral', 'referral.id', 'link.referral_id')
    .select(['link.id', 'link.case_id', 'link.referral_id', 'link.code_mark', 'link.expires_at'])
    .select(['link.wrong_tries', 'link.opened_at', 'link.dead_at'])
    .select(['referral.consent_id', 'referral.receiver_id', 'referral.parcel', 'referral.received_at'])
    .select(['referral.opened_at as referral_opened_at', 'referral.closed_at'])
    .where('link.referral_id', '=', referralId)
    .where('link.secret_hash', '=', secretHash)
    .forUpdate('link')
    .executeTakeFirst();

export type LinkRow = NonNullable<Awaited<ReturnType<typeof lockLink>>>;

export const markLink = (
  db: Db,
  id: string,
  changed: Partial<{ wrong_tries: number; opened_at: Date; dead_at: Date }>,
) => db.updateTable('referral_links').set(changed).where('id', '=', id).execute();
