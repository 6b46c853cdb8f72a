import { takeNoticesToText, type NoticeToText } from '../core/notices/take-notices-to-text.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { isLanguage } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import type { SmsText } from '../platform/sms/sms.ts';
import type { World } from '../platform/world.ts';
import { inEachCell } from './in-each-cell.ts';

/** Sends one short text to the phone that an account signs in with; an account without one is passed over. */
export type Texting = { text: (accountId: string, text: SmsText) => Promise<void> };

/** An activity is public and may be named; whatever else came is news, and which stands in her inbox alone. */
function textOf(notice: NoticeToText): SmsText {
  const { inbox } = sentencesIn(isLanguage(notice.language) ? notice.language : 'zh-Hans');
  if (!('title' in notice)) return { template: 'news', params: {}, plain: inbox.text(inbox.news) };
  const { kind, title } = notice;
  return { template: kind, params: { title }, plain: inbox.text(inbox.sentence[kind](title)) };
}

/** Texts what came into the inboxes. One that cannot be sent is told of, and stands in her inbox all the same. */
export async function textNotices(
  world: World,
  { text }: Texting,
  onFailure: (error: unknown) => void,
): Promise<void> {
  const work = async (ctx: Ctx) => {
    const notices = await takeNoticesToText(ctx);
    for (const notice of notices) await text(notice.accountId, textOf(notice)).catch(onFailure);
  };
  await inEachCell(world, work, { onFailure });
}
