import type { AuthParts } from './auth-parts.ts';

/** An account as better-auth would make it. Its e-mail address ends in `.invalid`, which leads nowhere (RFC 2606). */
export function newAccount(id: string, phone: string, now: Date) {
  return {
    id,
    name: '',
    email: `${id}@accounts.invalid`,
    email_verified: false,
    phone_number: phone,
    phone_number_verified: true,
    created_at: now,
    updated_at: now,
  };
}

export async function findAccount({ db }: Pick<AuthParts, 'db'>, phone: string): Promise<string | null> {
  const found = await db
    .selectFrom('accounts.user')
    .select('id')
    .where('phone_number', '=', phone)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The account of a phone, opened where there is none: signing up is signing in for the first time. */
export async function accountOf(
  parts: Pick<AuthParts, 'db' | 'now' | 'newId'>,
  phone: string,
): Promise<string> {
  const known = await findAccount(parts, phone);
  if (known) return known;
  const account = newAccount(parts.newId(), phone, parts.now());
  const made = await parts.db
    .insertInto('accounts.user')
    .values(account)
    .onConflict((conflict) => conflict.column('phone_number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? accountOf(parts, phone);
}
