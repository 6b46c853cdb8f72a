import { sql } from 'kysely';
import type { Cell } from '../../core/shared/ctx.ts';
import { askTogether } from '../../core/shared/queries/ask-together.ts';
import { keptQuery, type Slots } from '../../core/shared/queries/kept-query.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import type { AuthParts } from './auth-parts.ts';
import { bearerToken, requestToken, type RequestHeaders } from './request-token.ts';
import { noteUse } from './sessions/uses.ts';

/** `personId` is null until she has joined the cell. */
export type Session = {
  accountId: string;
  personId: string | null;
  phoneMasked: string;
  expiresAt: Date;
  /** Whether she may act for her offices with it. */
  secondStepDone: boolean;
};

type Found = {
  asked: string;
  id: string;
  used_on: string | null;
  account_id: string;
  expires_at: Date;
  phone_number: string | null;
  person_id: string | null;
  second_step_until: Date | null;
  is_key: boolean;
};

/** Every request asks it, and building it would cost a third of its time. */
const selectSessions = keptQuery(
  (_db, { at }: Slots<{ tokens: readonly string[]; cell: number }>) => sql<Found>`
    select s.token as asked, s.id, s.last_used_on::text as used_on, s.user_id as account_id, s.expires_at,
      u.phone_number, m.person_id, s.second_step_until, s.key_name is not null as is_key
    from accounts.session s
    join accounts."user" u on u.id = s.user_id
    left join accounts.memberships m on m.account_id = s.user_id and m.cell = ${at('cell')}
    where s.token = any(${at('tokens')}::text[])`,
);

const findSession = askTogether((place, tokens) =>
  selectSessions(place, { tokens, cell: place.cell.number }),
);

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
  const [db, at] = [parts.db, parts.now()];
  const found = await findSession({ db, cell }, token);
  if (!found || found.expires_at < at) return null;
  // A key is for other software: no browser comes in with it.
  if (found.is_key && bearerToken(headers, parts) === null) return null;
  noteUse(parts, { id: found.id, usedOn: found.used_on ?? '' }, at);
  return {
    accountId: found.account_id,
    personId: found.person_id,
    phoneMasked: maskPhone(found.phone_number ?? ''),
    expiresAt: found.expires_at,
    secondStepDone: found.second_step_until !== null && found.second_step_until > at,
  };
}
