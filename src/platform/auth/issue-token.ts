import { randomBytes } from 'node:crypto';
import { dayOf } from '../../core/shared/dates.ts';
import type { AuthParts } from './auth-parts.ts';
import { signToken } from './signed-token.ts';

export const sessionSeconds = 60 * 86_400;

/** A session as better-auth would open it, without a note of address or device. */
export function newSession(accountId: string, id: string, at: Date) {
  const expiresAt = new Date(at.getTime() + sessionSeconds * 1000);
  return {
    id,
    user_id: accountId,
    token: randomBytes(24).toString('hex'),
    expires_at: expiresAt,
    ip_address: '',
    user_agent: '',
    created_at: at,
    updated_at: at,
    last_used_on: dayOf(at),
  };
}

/**
 * Signs an account in without a code, for commands of the demo; answers the bearer `token.signature`. The machine room
 * vouches for a second step, if it says so.
 */
export async function issueToken(
  parts: Pick<AuthParts, 'db' | 'secret' | 'now' | 'newId'>,
  accountId: string,
  { secondStepDone = false } = {},
): Promise<string> {
  const opened = newSession(accountId, parts.newId(), parts.now());
  const session = { ...opened, second_step_until: secondStepDone ? opened.expires_at : null };
  await parts.db.insertInto('accounts.session').values(session).execute();
  return signToken(session.token, parts.secret);
}
