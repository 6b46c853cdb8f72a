import { randomBytes } from 'node:crypto';
import { maskPhone } from '../../../core/people/mask-phone.ts';
import { signedOut } from '../../../core/shared/errors.ts';
import type { AuthParts } from '../auth-parts.ts';
import { requestToken, type RequestHeaders } from '../request-token.ts';
import { sessionCookie } from '../sessions/session-cookie.ts';

/** The session of whoever asks. */
export type AskingSession = {
  id: string;
  accountId: string;
  phoneMasked: string;
  hasPhone: boolean;
  /** The account outside that let her in here; null where it was her phone. */
  cameBy: string | null;
  expiresAt: Date;
  isDone: boolean;
};

/** Throws where nobody is signed in: a key for other software neither makes keys nor stands in for her browser. */
export async function askingSession(parts: AuthParts, headers: RequestHeaders): Promise<AskingSession> {
  const [token, now] = [requestToken(headers, parts), parts.now()];
  const row =
    token === null
      ? undefined
      : await parts.db
          .selectFrom('accounts.session as s')
          .innerJoin('accounts.user as u', 'u.id', 's.user_id')
          .select(['s.id', 's.user_id', 's.came_by', 's.expires_at', 's.second_step_until', 'u.phone_number'])
          .where('s.token', '=', token)
          .where('s.expires_at', '>', now)
          .where('s.key_name', 'is', null)
          .executeTakeFirst();
  if (!row) throw signedOut();
  return {
    id: row.id,
    accountId: row.user_id,
    phoneMasked: maskPhone(row.phone_number ?? ''),
    hasPhone: row.phone_number !== null,
    cameBy: row.came_by,
    expiresAt: row.expires_at,
    isDone: row.second_step_until !== null && row.second_step_until > now,
  };
}

/** A working day: whoever sits down at another's desk the next morning is asked again. */
const hoursItCounts = 12;

/**
 * From now on her session acts for her offices. It gets a new token: a copy that somebody took of it before her second
 * step is a key to nothing. Answers the cookie that replaces hers.
 */
export async function markSessionDone(
  { db, secret, cookieName, now }: Pick<AuthParts, 'db' | 'secret' | 'cookieName' | 'now'>,
  session: AskingSession,
): Promise<string> {
  const token = randomBytes(24).toString('hex');
  const until = new Date(Math.min(session.expiresAt.getTime(), now().getTime() + hoursItCounts * 3_600_000));
  const { numUpdatedRows } = await db
    .updateTable('accounts.session')
    .set({ token, second_step_until: until })
    .where('id', '=', session.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw signedOut();
  return sessionCookie({ secret, cookieName, now }, token, session.expiresAt);
}
