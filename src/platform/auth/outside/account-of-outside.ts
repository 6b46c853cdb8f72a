import type { Kysely } from 'kysely';
import { conflict, ruleBroken } from '../../../core/shared/errors.ts';
import type { DB } from '../../db/types.generated.ts';
import { accountOf } from '../account-of.ts';
import type { AuthParts } from '../auth-parts.ts';
import type { OutsideAccount } from './outside-account.ts';

type Parts = Pick<AuthParts, 'db' | 'now' | 'newId'>;

async function findLinked(db: Kysely<DB>, { provider, subject }: OutsideAccount): Promise<string | null> {
  const row = await db
    .selectFrom('accounts.account')
    .select('user_id')
    .where('provider_id', '=', provider)
    .where('account_id', '=', subject)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/** Of two at once the first stands; whose it then is. */
async function link({ db, now, newId }: Parts, accountId: string, outside: OutsideAccount): Promise<string> {
  const at = now();
  await db
    .insertInto('accounts.account')
    .values({
      ...{ id: newId(), user_id: accountId, provider_id: outside.provider, account_id: outside.subject },
      ...{ created_at: at, updated_at: at },
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doNothing())
    .execute();
  return (await findLinked(db, outside)) ?? accountId;
}

/**
 * Whose an outside account is: it was joined before; or she is signed in and joins it now (`signedIn`); or the outside
 * has proved a phone. RuleBroken `outside-account-unknown` where none of it holds: she signs in by phone once and joins
 * it. Conflict `outside-account-taken` where it is somebody else's.
 */
export async function accountOfOutside(
  parts: Parts,
  outside: OutsideAccount,
  { signedIn }: { signedIn: string | null },
): Promise<string> {
  const known = await findLinked(parts.db, outside);
  if (known !== null) {
    if (signedIn !== null && signedIn !== known) throw conflict('outside-account-taken');
    return known;
  }
  if (signedIn === null && outside.phone === null) throw ruleBroken('outside-account-unknown');
  const hers = signedIn ?? (await accountOf(parts, outside.phone ?? ''));
  const joined = await link(parts, hers, outside);
  if (joined !== hers) throw conflict('outside-account-taken');
  return hers;
}
