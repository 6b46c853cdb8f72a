import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isSignupKind, isSuggestionKind, type Notice } from './notice.ts';
import { listNoticesOf } from './notice-queries.ts';

const most = 100;

type Row = Awaited<ReturnType<typeof listNoticesOf>>[number];

/** None where the row is of a kind that this version does not know. */
function presentNotice(row: Row): Notice[] {
  const { id, kind, at, readAt, signupId, suggestionId, activityId, title, startsAt, position } = row;
  const told = { id, at, readAt };
  if (isSuggestionKind(kind) && suggestionId) return [{ ...told, kind, suggestionId }];
  if (isSignupKind(kind) && signupId && activityId && title !== null && startsAt) {
    return [{ ...told, kind, signupId, activityId, title, startsAt, position }];
  }
  return [];
}

/** Her inbox, the newest first. */
export async function listNotices(ctx: Ctx): Promise<Notice[]> {
  const rows = await inTransaction(personOnly(ctx), (ctx) => listNoticesOf(ctx.db, ctx.actor.personId, most));
  return rows.flatMap(presentNotice);
}
