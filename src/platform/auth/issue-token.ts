import { randomBytes } from 'node:crypto';
import { dayOf } from '../../core/shared/dates.ts';
import type { AuthParts } from './auth-parts.ts';
import { signToken } from './signed-token.ts';

export const sessionSeconds = 60 * 86_400;

/** A session as better-auth would open it, without a note of address or device. */
export function newSession(accountId: string, id: string, at: Date) {
  return {
    id,
    user_id: accountId,
    token: randomBytes(24).toString('hex'),
    expires_at: new Date(at.getTime() + sessionSeconds * 1000),
    ip_address: '',
    user_agent: '',
    created_at: at,
    updated_at: at,
    last_used_on: dayOf(at),
  };
}

/** Signs an account in without a code, for commands of the demo; answers the bearer `token.signature`. */
export async function issueToken(
  parts: Pick<AuthParts, 'db' | 'secret' | 'now' | 'newId'>,
  accountId: string,
): Promise<string> {
  const session = newSession(accountId, parts.newId(), parts.now());
  await parts.db.insertInto('accounts.session').values(session).execute();
  return signToken(session.token, parts.secret);
}
