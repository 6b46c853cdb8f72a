import { ruleBroken, signedOut } from '../../../core/shared/errors.ts';
import { isId } from '../../../core/shared/ids.ts';
import type { AuthParts } from '../auth-parts.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { deleteJoined, lockAccountForJoining, markSevered } from './joined-queries.ts';
import { isOutsideName, type OutsideName } from './outside-account.ts';

/** What was severed, and whether she sat at a session that has ended with it. */
export type Severed = { outside: OutsideName; wasHere: boolean };

/**
 * An account outside lets her in no more: what it told of her is deleted, and every session and key that came by it ends,
 * also the one she asks with, for nobody knows who else sits there. Null where it is hers no more. RuleBroken
 * `outside-last-way-in` where she has no phone number to come back by.
 */
export async function severOutside(
  parts: AuthParts,
  headers: RequestHeaders,
  joinedId: string,
): Promise<Severed | null> {
  const { accountId, cameBy } = await askingSession(parts, headers);
  if (!isId(joinedId)) return null;
  return parts.db.transaction().execute(async (db) => {
    const account = await lockAccountForJoining(db, accountId);
    if (!account) throw signedOut();
    if (account.phone_number === null) throw ruleBroken('outside-last-way-in');
    const { provider_id: outside = '' } = (await deleteJoined(db, { id: joinedId, accountId })) ?? {};
    if (!isOutsideName(outside)) return null;
    await markSevered(db, { account_id: accountId, provider_id: outside, severed_at: parts.now() });
    return { outside, wasHere: cameBy === joinedId };
  });
}
