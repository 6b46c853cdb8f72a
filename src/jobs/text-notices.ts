import { takeNoticesToText } from '../core/notices/take-notices-to-text.ts';
import { isLanguage } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import { openCtx, type World } from '../platform/world.ts';

/** Sends one short text to the phone that an account signs in with; an account without one is passed over. */
export type Texting = { text: (accountId: string, body: string) => Promise<void> };

/** Texts what came into the inboxes. One that cannot be sent is told of, and stands in her inbox all the same. */
export async function textNotices(
  world: World,
  { text }: Texting,
  onFailure: (error: unknown) => void,
): Promise<void> {
  for (const cell of world.cells) {
    const notices = await takeNoticesToText(openCtx(world, cell, { kind: 'system' }));
    for (const { accountId, kind, title, language } of notices) {
      const { inbox } = sentencesIn(isLanguage(language) ? language : 'zh-Hans');
      await text(accountId, inbox.text(inbox.sentence[kind](title))).catch(onFailure);
    }
  }
}
