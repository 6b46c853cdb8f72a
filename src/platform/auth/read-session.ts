import type { Cell } from '../../core/shared/ctx.ts';
import { maskPhone } from '../sms/mask-phone.ts';
import type { AuthParts } from './auth-parts.ts';
import { requestToken, type RequestHeaders } from './request-token.ts';

/** `personId` is null until she has joined the cell. */
export type Session = { accountId: string; personId: string | null; phoneMasked: string; expiresAt: Date };

/**
 * Who is signed in: the signature first, without the database, then one query. better-auth's own `getSession` gives
 * the same verdict (tested) at a fifteenth of the speed. Nothing is cached: signing out counts at once.
 */
export async function readSession(
  parts: AuthParts,
  headers: RequestHeaders,
  cell: Cell,
): Promise<Session | null> {
  const token = requestToken(headers, parts);
  if (token === null) return null;
  const found = await parts.db
    .selectFrom('accounts.session as s')
    .innerJoin('accounts.user as u', 'u.id', 's.user_id')
    .leftJoin('accounts.memberships as m', (join) =>
      join.onRef('m.account_id', '=', 's.user_id').on('m.cell', '=', cell.number),
    )
    .select(['s.user_id', 's.expires_at', 'u.phone_number', 'm.person_id'])
    .where('s.token', '=', token)
    .where('s.expires_at', '>=', parts.now())
    .executeTakeFirst();
  if (!found) return null;
  return {
    accountId: found.user_id,
    personId: found.person_id,
    phoneMasked: maskPhone(found.phone_number ?? ''),
    expiresAt: found.expires_at,
  };
}
