import type { AuthParts } from './auth-parts.ts';

/** Texts the phone that an account signs in with; one without a phone, or erased since, is passed over. */
export async function textAccount({ db, sms }: AuthParts, accountId: string, body: string): Promise<void> {
  const account = await db
    .selectFrom('accounts.user')
    .select('phone_number')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account?.phone_number) await sms.send(account.phone_number, body);
}
