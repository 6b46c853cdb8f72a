import type { HomeWeek } from '../../../core/papers/show-week.ts';
import type { OftenEntry, WeekEntry } from '../../../core/papers/week.ts';
import type { ComingChange } from '../../../core/homes/hours/coming-changes.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { paperWords, type PaperScript } from '../../../locales/on-paper/paper-words.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { lunarDayOf, namesOfDay } from '../../view/calendar-day.ts';
import { momentOf, spokenClock } from '../../view/moments.ts';
import { changeWords } from '../../view/words/home-words.ts';
import { ifItFits, type Block } from './week-sheets.ts';

/** 「周二 12月22日 农历冬月十四 冬至」 */
function headingOf(day: string, script: PaperScript): string {
  const words = sentencesIn(script);
  const at = startOfDay(day);
  const { month, day: date, weekday } = momentOf(at, at);
  return [
    words.dates.weekday(weekday),
    paperWords(script).week.date(month, date),
    lunarDayOf(day, words),
    ...namesOfDay(day, words),
  ].join(' ');
}

/** The room stands behind the title where the line still has space for it. */
function entryText({ from, title, placeName, cancelled }: WeekEntry, script: PaperScript, days = ''): string {
  const { week } = paperWords(script);
  const said = `${days}${week.entry(spokenClock(from), title)}`;
  const text = cancelled ? week.cancelled(said) : said;
  return placeName ? ifItFits(text, `${text} · ${placeName}`) : text;
}

/** 「不开门：检修」, 「这天开门 9:00–11:30」 */
function changeText(change: ComingChange, script: PaperScript): string {
  const { week } = paperWords(script);
  const said = changeWords(change, sentencesIn(script));
  const text = change.open.length > 0 ? week.opens(said) : said;
  return change.reason ? week.because(text, change.reason) : text;
}

/** 每天, 周一到周五, 周二、周五、周六. */
function daysOf({ weekdays }: OftenEntry, script: PaperScript): string {
  const { week } = paperWords(script);
  const { dates } = sentencesIn(script);
  const [first = 1] = weekdays;
  const last = weekdays.at(-1) ?? first;
  if (weekdays.length === 7) return week.every;
  if (last - first === weekdays.length - 1) return dates.weekdays(first, last);
  return weekdays.map((day) => dates.weekday(day)).join(week.between);
}

/** What a home's week says on paper. */
export function weekBlocks({ often, days }: Pick<HomeWeek, 'often' | 'days'>, script: PaperScript): Block[] {
  const everyWeek = often.map((entry) => entryText(entry, script, `${daysOf(entry, script)} `));
  const isEmpty = often.length === 0 && days.every(({ entries, change }) => entries.length === 0 && !change);
  const first = isEmpty ? [paperWords(script).week.nothing] : everyWeek;
  return [
    ...(first.length > 0 ? [{ heading: null, entries: first }] : []),
    ...days.map(({ day, entries, change }) => ({
      heading: headingOf(day, script),
      entries: [
        ...(change ? [changeText(change, script)] : []),
        ...entries.map((entry) => entryText(entry, script)),
      ],
    })),
  ];
}
