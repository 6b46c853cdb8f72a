import { sql } from 'kysely';
import type { Cell } from '../../core/shared/ctx.ts';
import { maskPhone } from '../sms/mask-phone.ts';
import type { AuthParts } from './auth-parts.ts';
import { requestToken, type RequestHeaders } from './request-token.ts';

/** `personId` is null until she has joined the cell. */
export type Session = { accountId: string; personId: string | null; phoneMasked: string; expiresAt: Date };

type Found = { account_id: string; expires_at: Date; phone_number: string | null; person_id: string | null };

/** Written out, because every request asks it and building it costs a third of its time. */
const findSession = ({ db, now }: AuthParts, token: string, cell: Cell) =>
  sql<Found>`
    select s.user_id as account_id, s.expires_at, u.phone_number, m.person_id
    from accounts.session s
    join accounts."user" u on u.id = s.user_id
    left join accounts.memberships m on m.account_id = s.user_id and m.cell = ${cell.number}
    where s.token = ${token} and s.expires_at >= ${now()}`.execute(db);

/**
 * Who is signed in: the signature first, without the database, then one query. better-auth's own `getSession` gives
 * the same verdict (tested) and takes many times as long. Nothing is cached: signing out counts at once.
 */
export async function readSession(
  parts: AuthParts,
  headers: RequestHeaders,
  cell: Cell,
): Promise<Session | null> {
  const token = requestToken(headers, parts);
  if (token === null) return null;
  const { rows } = await findSession(parts, token, cell);
  const [found] = rows;
  if (!found) return null;
  return {
    accountId: found.account_id,
    personId: found.person_id,
    phoneMasked: maskPhone(found.phone_number ?? ''),
    expiresAt: found.expires_at,
  };
}
