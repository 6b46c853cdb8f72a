import type { AuthParts } from './auth-parts.ts';

/** The phone that an account signs in with, which it has proven by a code; null where it has none. */
export async function provenPhone({ db }: Pick<AuthParts, 'db'>, accountId: string): Promise<string | null> {
  const account = await db
    .selectFrom('accounts.user')
    .select('phone_number')
    .where('id', '=', accountId)
    .where('phone_number_verified', '=', true)
    .executeTakeFirst();
  return account?.phone_number ?? null;
}
