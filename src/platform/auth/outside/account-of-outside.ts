import type { Kysely } from 'kysely';
import { conflict, ruleBroken } from '../../../core/shared/errors.ts';
import type { DB } from '../../db/types.generated.ts';
import { accountOf } from '../account-of.ts';
import type { AuthParts } from '../auth-parts.ts';
import type { OutsideAccount } from './outside-account.ts';
import {
  forgetSevered,
  holdJoined,
  isSevered,
  lockAccountForJoining,
  type Joined,
  type Severable,
} from './joined-queries.ts';

type Parts = Pick<AuthParts, 'db' | 'now' | 'newId'>;

/** Of two at once the first stands; whose it then is. */
async function join({ db, now, newId }: Parts, accountId: string, outside: OutsideAccount): Promise<Joined> {
  const at = now();
  await db
    .insertInto('accounts.account')
    .values({
      ...{ id: newId(), user_id: accountId, provider_id: outside.provider, account_id: outside.subject },
      ...{ created_at: at, updated_at: at },
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doNothing())
    .execute();
  const joined = await holdJoined(db, outside);
  if (!joined) throw ruleBroken('outside-refused');
  return joined;
}

/** What she has severed she alone joins again: that it proves her phone is no longer enough. */
async function joinAgain(db: Kysely<DB>, severed: Severable, { isByHerself }: { isByHerself: boolean }) {
  await lockAccountForJoining(db, severed.account_id);
  if (isByHerself) await forgetSevered(db, severed);
  else if (await isSevered(db, severed)) throw ruleBroken('outside-account-unknown');
}

/**
 * Whose an outside account is: it was joined before; or she is signed in and joins it now (`signedIn`); or the outside
 * has proved a phone whose owner has not severed it. RuleBroken `outside-account-unknown` where none of it holds: she
 * signs in by phone once and joins it. Conflict `outside-account-taken` where it is somebody else's. In a transaction:
 * until it ends nobody severs it.
 */
export async function accountOfOutside(
  parts: Parts,
  outside: OutsideAccount,
  { signedIn }: { signedIn: string | null },
): Promise<Joined> {
  const known = await holdJoined(parts.db, outside);
  if (known) {
    if (signedIn !== null && signedIn !== known.accountId) throw conflict('outside-account-taken');
    return known;
  }
  if (signedIn === null && outside.phone === null) throw ruleBroken('outside-account-unknown');
  const hers = signedIn ?? (await accountOf(parts, outside.phone ?? ''));
  const pair = { account_id: hers, provider_id: outside.provider };
  await joinAgain(parts.db, pair, { isByHerself: signedIn !== null });
  const joined = await join(parts, hers, outside);
  if (joined.accountId !== hers) throw conflict('outside-account-taken');
  return joined;
}
