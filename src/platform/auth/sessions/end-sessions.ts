import { isId } from '../../../core/shared/ids.ts';
import type { AuthParts } from '../auth-parts.ts';
import { requestToken, type RequestHeaders } from '../request-token.ts';

/** The sessions of whoever asks, but for the one she asks with: that one ends by signing out. A key for other software has none. */
function othersOf({ db, now }: AuthParts, token: string) {
  const asking = db
    .selectFrom('accounts.session as asking')
    .select('asking.user_id')
    .where('asking.token', '=', token)
    .where('asking.expires_at', '>', now())
    .where('asking.key_name', 'is', null);
  return db.deleteFrom('accounts.session').where('user_id', 'in', asking).where('token', '<>', token);
}

/** Ends one of her own sessions elsewhere; another's, or one that has ended, stays as it is. */
export async function endSession(
  parts: AuthParts,
  headers: RequestHeaders,
  sessionId: string,
): Promise<void> {
  const token = requestToken(headers, parts);
  if (token !== null && isId(sessionId)) await othersOf(parts, token).where('id', '=', sessionId).execute();
}

/** Ends every session of hers but the one that she asks with. */
export async function endOtherSessions(parts: AuthParts, headers: RequestHeaders): Promise<void> {
  const token = requestToken(headers, parts);
  if (token !== null) await othersOf(parts, token).execute();
}
