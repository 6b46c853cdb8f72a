import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { presentChange, listChangesById } from '../activities/changing/change-queries.ts';
import type { Change } from '../activities/changing/activity-change.ts';
import { isQuestionKind, isSignupKind, isSuggestionKind, type Notice } from './notice.ts';
import { listNoticesOf } from './notice-queries.ts';

const most = 100;

type Row = Awaited<ReturnType<typeof listNoticesOf>>[number];

/** None where the row is of a kind that this version does not know. */
function presentNotice(row: Row, changesOf: ReadonlyMap<string, Change[]>): Notice[] {
  const { id, kind, at, readAt, signupId, suggestionId, questionId, activityId, title, startsAt } = row;
  const told = { id, at, readAt };
  if (isSuggestionKind(kind) && suggestionId) return [{ ...told, kind, suggestionId }];
  if (isQuestionKind(kind) && questionId && activityId) return [{ ...told, kind, questionId, activityId }];
  if (isSignupKind(kind) && signupId && activityId && title !== null && startsAt) {
    const changes = changesOf.get(row.changeId ?? '') ?? [];
    return [{ ...told, kind, signupId, activityId, title, startsAt, position: row.position, changes }];
  }
  return [];
}

/** Her inbox, the newest first. */
export async function listNotices(ctx: Ctx): Promise<Notice[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await listNoticesOf(ctx.db, ctx.actor.personId, most);
    const ids = rows.flatMap(({ changeId }) => changeId ?? []);
    const changes = await listChangesById(ctx.db, ids);
    const changesOf = new Map(changes.map((change) => [change.id, presentChange(change)]));
    return rows.flatMap((row) => presentNotice(row, changesOf));
  });
}
