import type { AuthParts } from '../auth-parts.ts';
import { requestToken, type RequestHeaders } from '../request-token.ts';
import { isDevice, type Device } from './device-of.ts';
import { writeUses } from './uses.ts';

/** Where an account is signed in, as its owner sees it: what she would call the device, since when, last used which day. */
export type SeenSession = {
  id: string;
  device: Device | null;
  openedAt: Date;
  lastUsedOn: string | null;
  isThisOne: boolean;
};

/** The open sessions of whoever asks, her own first, then the newest. Nobody signed in has none, nor has a key for other software. */
export async function listSessions(parts: AuthParts, headers: RequestHeaders): Promise<SeenSession[]> {
  const token = requestToken(headers, parts);
  if (token === null) return [];
  await writeUses(parts);
  const rows = await parts.db
    .selectFrom('accounts.session as asking')
    .innerJoin('accounts.session as s', 's.user_id', 'asking.user_id')
    .select((column) => [
      's.id',
      's.device',
      's.created_at',
      column.cast<string | null>('s.last_used_on', 'text').as('last_used_on'),
      column('s.token', '=', token).as('is_this_one'),
    ])
    .where('asking.token', '=', token)
    .where('s.key_name', 'is', null)
    .where('asking.key_name', 'is', null)
    .where('asking.expires_at', '>', parts.now())
    .where('s.expires_at', '>', parts.now())
    .orderBy('is_this_one', 'desc')
    .orderBy('s.created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: isDevice(row.device) ? row.device : null,
    openedAt: row.created_at,
    lastUsedOn: row.last_used_on,
    isThisOne: Boolean(row.is_this_one),
  }));
}
