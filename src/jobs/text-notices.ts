import { cellsToText } from '../core/chores/cells-to-text.ts';
import { takeNoticesToText, type NoticeToText } from '../core/notices/take-notices-to-text.ts';
import { takeConsultationTexts } from '../core/consultations/running/take-consultation-texts.ts';
import { takeTextsToSend } from '../core/requests/contact/take-texts-to-send.ts';
import type { Cell, Ctx } from '../core/shared/ctx.ts';
import { spokenMoment } from '../core/shared/spoken-moment.ts';
import { isLanguage } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import type { Sentences } from '../locales/zh-Hans/tree.ts';
import type { SmsText } from '../platform/sms/sms.ts';
import type { World } from '../platform/world.ts';
import { inWaitingCells } from './in-waiting-cells.ts';
import { textTellings } from './text-tellings.ts';

export type Texting = {
  /** Sends one short text to the phone that an account signs in with; an account without one is passed over. */
  text: (accountId: string, text: SmsText) => Promise<void>;
  /** The same to a number that she gave. */
  textPhone: (phone: string, text: SmsText) => Promise<void>;
  /** No phone rings by it, so that what waits for the morning elsewhere need not: the demo’s texts stand on a page. */
  wakesNobody?: boolean;
};

const newsIn = ({ inbox }: Sentences): SmsText => ({
  ...{ template: 'news', params: {}, plain: inbox.text(inbox.news) },
});

/** To whoever asked for something: the same words as any news of any home, so that nothing in it tells what it is about. */
const newsOfARequest = newsIn(sentencesIn('zh-Hans'));

/** An activity is public and may be named; whatever else came is news, and which stands in her inbox alone. */
function textOf(notice: NoticeToText, now: Date): SmsText {
  const sentences = sentencesIn(isLanguage(notice.language) ? notice.language : 'zh-Hans');
  const { inbox, dates } = sentences;
  const news = newsIn(sentences);
  if (!('title' in notice)) return news;
  const { kind, title, forHer } = notice;
  if (notice.until) {
    const until = dates.moment(spokenMoment(notice.until, now));
    const template = forHer ? 'answer-for-her' : 'place-offered';
    return { template, params: { title, until }, plain: inbox.text(inbox.offer[template](title, until)) };
  }
  if (forHer) return news;
  return { template: kind, params: { title }, plain: inbox.text(inbox.sentence[kind](title)) };
}

/** Texts what came into the inboxes. One that cannot be sent is told of, and stands in her inbox all the same. */
export async function textNotices(
  world: World,
  { text, textPhone, wakesNobody }: Texting,
  onFailure: (error: unknown) => void,
): Promise<void> {
  const work = async (ctx: Ctx) => {
    const notices = await takeNoticesToText(ctx);
    for (const notice of notices) await text(notice.accountId, textOf(notice, ctx.now)).catch(onFailure);
    const requested = await takeTextsToSend(ctx, onFailure);
    const booked = await takeConsultationTexts(ctx, onFailure);
    for (const phone of [...requested, ...booked]) await textPhone(phone, newsOfARequest).catch(onFailure);
    // Last, and a few at a time: a long roster holds up nobody's news.
    await textTellings(ctx, { textPhone, wakesNobody }, onFailure);
  };
  const find = (ctx: Ctx, cells: readonly Cell[]) => cellsToText(ctx, cells, { wakesNobody });
  await inWaitingCells(world, { find, work }, { onFailure });
}
