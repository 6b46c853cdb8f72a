import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isNoticeKind, type Notice } from './notice.ts';
import { listNoticesOf } from './notice-queries.ts';

const most = 100;

/** Her inbox, the newest first. */
export async function listNotices(ctx: Ctx): Promise<Notice[]> {
  const rows = await inTransaction(personOnly(ctx), (ctx) => listNoticesOf(ctx.db, ctx.actor.personId, most));
  return rows.flatMap((row) => (isNoticeKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
}
