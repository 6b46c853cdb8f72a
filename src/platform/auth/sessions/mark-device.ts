import { dayOf } from '../../../core/shared/dates.ts';
import type { AuthParts } from '../auth-parts.ts';
import { deviceOf } from './device-of.ts';

/** Notes on a session that has just been opened what kind of device it is on. */
export async function markDevice(
  { db, now }: AuthParts,
  token: string | null,
  userAgent: string | null | undefined,
): Promise<void> {
  if (token === null) return;
  await db
    .updateTable('accounts.session')
    .set({ device: deviceOf(userAgent), last_used_on: dayOf(now()) })
    .where('token', '=', token)
    .execute();
}
