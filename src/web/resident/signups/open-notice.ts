import { openNotice } from '../../../core/notices/open-notice.ts';
import { goTo, loading, partOf } from '../../page-request.ts';
import { noticeHref } from '../../view/words/notice-words.ts';

/** A line of her inbox that she opens: no longer new, and on to what it is about. */
export const loader = loading(async ({ ctx }, args) => {
  throw goTo(noticeHref(await openNotice(ctx, partOf(args, 'id'))));
});
