import type { AuthParts } from '../auth-parts.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { listJoinedTo } from './joined-queries.ts';
import { isOutsideName, type OutsideName } from './outside-account.ts';

/** An account outside that lets her in, as she sees it. */
export type SeenJoined = {
  id: string;
  outside: OutsideName;
  joinedAt: Date;
  /** She sits at a session that came by it. */
  isHere: boolean;
  /** Without a phone number there is no other way in. */
  isLastWay: boolean;
};

/** The accounts outside that whoever asks has joined to hers, the first one first. */
export async function listJoined(parts: AuthParts, headers: RequestHeaders): Promise<SeenJoined[]> {
  const { accountId, cameBy, hasPhone } = await askingSession(parts, headers);
  const rows = await listJoinedTo(parts.db, accountId);
  return rows.flatMap(({ id, provider_id: outside, created_at: joinedAt }) =>
    isOutsideName(outside) ? [{ id, outside, joinedAt, isHere: id === cameBy, isLastWay: !hasPhone }] : [],
  );
}
