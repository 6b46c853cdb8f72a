import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listNotices } from './list-notices.ts';
import type { Notice } from './notice.ts';
import { markRead } from './notice-queries.ts';

/** She opens one line of her inbox, which is then no longer new. NotFound where it is not hers. */
export async function openNotice(ctx: Ctx, noticeId: string): Promise<Notice> {
  const notice = isId(noticeId) ? (await listNotices(ctx)).find(({ id }) => id === noticeId) : undefined;
  if (!notice) throw notFound('notice-not-found');
  if (!notice.readAt) {
    await inTransaction(personOnly(ctx), (ctx) =>
      markRead(ctx.db, { id: notice.id, personId: ctx.actor.personId }, ctx.now),
    );
  }
  return notice;
}
