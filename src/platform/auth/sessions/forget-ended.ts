import type { AuthParts } from '../auth-parts.ts';

/** So long somebody may still be told that her session has ended, and be asked to sign in again where she was. */
const keptMs = 7 * 24 * 3_600_000;

/** Sessions, keys for other software and questions of sign-in that ended a week ago tell nobody anything any more. */
export async function forgetEnded({ db, now }: AuthParts): Promise<void> {
  const before = new Date(now().getTime() - keptMs);
  await db.deleteFrom('accounts.session').where('expires_at', '<', before).execute();
  await db.deleteFrom('accounts.verification').where('expires_at', '<', before).execute();
}
