import type { AuthParts } from '../auth-parts.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { writeUses } from '../sessions/uses.ts';

/** A key as its owner sees it: what she called it, since when, used last which day, and until when it opens. */
export type SeenKey = {
  id: string;
  name: string;
  madeAt: Date;
  lastUsedOn: string | null;
  expiresAt: Date;
  /** It acts for her offices too. */
  opensOffice: boolean;
};

/** Her keys that still open, the newest first. */
export async function listKeys(parts: AuthParts, headers: RequestHeaders): Promise<SeenKey[]> {
  const { accountId } = await askingSession(parts, headers);
  await writeUses(parts);
  const now = parts.now();
  const rows = await parts.db
    .selectFrom('accounts.session')
    .select((column) => [
      'id',
      'key_name',
      'created_at',
      'expires_at',
      'second_step_until',
      column.cast<string | null>('last_used_on', 'text').as('last_used_on'),
    ])
    .where('user_id', '=', accountId)
    .where('key_name', 'is not', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.key_name ?? '',
    madeAt: row.created_at,
    lastUsedOn: row.last_used_on,
    expiresAt: row.expires_at,
    opensOffice: row.second_step_until !== null && row.second_step_until > now,
  }));
}
