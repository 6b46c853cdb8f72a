import type { Kysely } from 'kysely';
import type { DB } from '../../db/types.generated.ts';
import { outsideNames, type OutsideAccount } from './outside-account.ts';

type Db = Kysely<DB>;

/** An account outside that lets somebody in, under an id of ours. */
export type Joined = { id: string; accountId: string };

/** Until the transaction ends nobody severs it; a session that is opened by it is seen by whoever does so next. */
export const holdJoined = (db: Db, { provider, subject }: OutsideAccount): Promise<Joined | undefined> =>
  db
    .selectFrom('accounts.account')
    .select(['id', 'user_id as accountId'])
    .where('provider_id', '=', provider)
    .where('account_id', '=', subject)
    .forKeyShare()
    .executeTakeFirst();

/** One joins or severs at a time; her sessions are opened meanwhile. */
export const lockAccountForJoining = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts.user')
    .select('phone_number')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();

export const listJoinedTo = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts.account')
    .select(['id', 'provider_id', 'created_at'])
    .where('user_id', '=', accountId)
    .where('provider_id', 'in', outsideNames)
    .orderBy('created_at')
    .execute();

/** With it go the sessions and keys that came by it. What it was, or undefined where it is hers no more. */
export const deleteJoined = (db: Db, joined: Joined) =>
  db
    .deleteFrom('accounts.account')
    .where('id', '=', joined.id)
    .where('user_id', '=', joined.accountId)
    .where('provider_id', 'in', outsideNames)
    .returning('provider_id')
    .executeTakeFirst();

/** Her account here, and whose account outside. */
export type Severable = { account_id: string; provider_id: string };

export const markSevered = (db: Db, severed: Severable & { severed_at: Date }) =>
  db
    .insertInto('accounts.severed_outside')
    .values(severed)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'provider_id']).doUpdateSet({ severed_at: severed.severed_at }),
    )
    .execute();

export const isSevered = async (db: Db, { account_id, provider_id }: Severable): Promise<boolean> =>
  (await db
    .selectFrom('accounts.severed_outside')
    .select('severed_at')
    .where('account_id', '=', account_id)
    .where('provider_id', '=', provider_id)
    .executeTakeFirst()) !== undefined;

export const forgetSevered = (db: Db, { account_id, provider_id }: Severable) =>
  db
    .deleteFrom('accounts.severed_outside')
    .where('account_id', '=', account_id)
    .where('provider_id', '=', provider_id)
    .execute();
