import type { Kysely } from 'kysely';
import { dayOf } from '../../../core/shared/dates.ts';
import type { DB } from '../../db/types.generated.ts';

type Db = Kysely<DB>;

export const findStep = (db: Db, accountId: string) =>
  db.selectFrom('accounts.second_steps').selectAll().where('account_id', '=', accountId).executeTakeFirst();

/** Of two tabs that try at once one waits here for the other. */
export const lockStep = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts.second_steps')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();

export type NewStep = { account_id: string; secret_sealed: string; used_step: number; set_at: Date };

/** False where another tab, or somebody else, has set one up already. */
export async function insertStep(db: Db, step: NewStep): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts.second_steps')
    .values(step)
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export const markReplaced = (db: Db, { account_id, ...step }: NewStep) =>
  db
    .updateTable('accounts.second_steps')
    .set({ ...step, wrong_tries: 0, waits_until: null })
    .where('account_id', '=', account_id)
    .execute();

export const markRight = (db: Db, accountId: string, usedStep: number | null) =>
  db
    .updateTable('accounts.second_steps')
    .set({ wrong_tries: 0, waits_until: null, ...(usedStep !== null && { used_step: usedStep }) })
    .where('account_id', '=', accountId)
    .execute();

export const markWrong = (
  db: Db,
  accountId: string,
  after: { wrong_tries: number; waits_until: Date | null },
) => db.updateTable('accounts.second_steps').set(after).where('account_id', '=', accountId).execute();

export async function replaceRecoveryCodes(db: Db, accountId: string, hashes: readonly string[]) {
  await db.deleteFrom('accounts.recovery_codes').where('account_id', '=', accountId).execute();
  await db
    .insertInto('accounts.recovery_codes')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
    .execute();
}

export const listRecoveryCodes = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts.recovery_codes')
    .select(['code_hash', 'used_at'])
    .where('account_id', '=', accountId)
    .execute();

export const markRecoveryCodeUsed = (db: Db, code: { accountId: string; hash: string }, at: Date) =>
  db
    .updateTable('accounts.recovery_codes')
    .set({ used_at: at })
    .where('account_id', '=', code.accountId)
    .where('code_hash', '=', code.hash)
    .execute();

/** Until the transaction ends no key of hers is made, and her second step is not taken away. */
export const lockAccount = (db: Db, accountId: string) =>
  db.selectFrom('accounts.user').select('id').where('id', '=', accountId).forUpdate().execute();

/** Whoever sits at another of her browsers shows the new one before it acts for an office again. */
export const markOthersUndone = (db: Db, { id, accountId }: { id: string; accountId: string }) =>
  db
    .updateTable('accounts.session')
    .set({ second_step_until: null })
    .where('user_id', '=', accountId)
    .where('id', '<>', id)
    // Keys for other software go on: she sees them listed and stops them one by one.
    .where('key_name', 'is', null)
    .execute();

/** Nothing of it stays, and no session or key of hers acts for an office any more. In a transaction. */
export async function deleteStep(db: Db, accountId: string): Promise<void> {
  await lockAccount(db, accountId);
  await db.deleteFrom('accounts.second_steps').where('account_id', '=', accountId).execute();
  await db
    .updateTable('accounts.session')
    .set({ second_step_until: null })
    .where('user_id', '=', accountId)
    .execute();
}

export const listPasskeys = (db: Db, accountId: string) =>
  db
    .selectFrom('accounts.passkeys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('made_at')
    .execute();

export type NewPasskey = {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: string;
  sign_count: number;
  device: string | null;
  made_at: Date;
};

export const insertPasskey = (db: Db, passkey: NewPasskey) =>
  db
    .insertInto('accounts.passkeys')
    .values(passkey)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .execute();

/** False where it has been taken away meanwhile. */
export async function markPasskeyUsed(
  db: Db,
  id: string,
  { signCount, at }: { signCount: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts.passkeys')
    .set({ sign_count: signCount, last_used_on: dayOf(at) })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export const deletePasskey = (db: Db, passkey: { id: string; accountId: string }) =>
  db
    .deleteFrom('accounts.passkeys')
    .where('id', '=', passkey.id)
    .where('account_id', '=', passkey.accountId)
    .executeTakeFirst();
