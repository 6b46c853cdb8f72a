import { maskPhone } from '../../core/people/mask-phone.ts';
import type { AuthParts } from './auth-parts.ts';

/** Nothing of the account is left: sessions, memberships and linked sign-ins go with it. Safe to repeat. */
export async function eraseAccount({ db, keys }: AuthParts, accountId: string): Promise<void> {
  await db.transaction().execute(async (db) => {
    const erased = await db
      .deleteFrom('accounts.user')
      .where('id', '=', accountId)
      .returning('phone_number')
      .executeTakeFirst();
    if (!erased?.phone_number) return;
    const phone = erased.phone_number;
    await db.deleteFrom('accounts.codes').where('phone_key', '=', keys.phoneKey(phone)).execute();
    await db.deleteFrom('accounts.verification').where('identifier', '=', phone).execute();
    await db.deleteFrom('accounts.texts').where('phone_masked', '=', maskPhone(phone)).execute();
  });
}
