import { takeNoticesToText, type NoticeToText } from '../core/notices/take-notices-to-text.ts';
import { isLanguage } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import type { SmsText } from '../platform/sms/sms.ts';
import { openCtx, type World } from '../platform/world.ts';

/** Sends one short text to the phone that an account signs in with; an account without one is passed over. */
export type Texting = { text: (accountId: string, text: SmsText) => Promise<void> };

function textOf({ kind, title, language }: NoticeToText): SmsText {
  const { inbox } = sentencesIn(isLanguage(language) ? language : 'zh-Hans');
  return { template: kind, params: { title }, plain: inbox.text(inbox.sentence[kind](title)) };
}

/** Texts what came into the inboxes. One that cannot be sent is told of, and stands in her inbox all the same. */
export async function textNotices(
  world: World,
  { text }: Texting,
  onFailure: (error: unknown) => void,
): Promise<void> {
  for (const cell of world.cells) {
    const notices = await takeNoticesToText(openCtx(world, cell, { kind: 'system' }));
    for (const notice of notices) await text(notice.accountId, textOf(notice)).catch(onFailure);
  }
}
