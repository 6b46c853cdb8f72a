import { z } from 'zod';
import {
  accountNoticeKinds,
  isSignupKind,
  questionNoticeKinds,
  suggestionNoticeKinds,
} from '../../../core/notices/notice.ts';
import type { PersonExport } from '../../../core/people/export-person.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';

/** A part of her record, read aloud line by line. */
export type RecordPart = { title: string; lines: string[] };

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Suggestion = z.object({ left_at: time, body: z.string().nullable(), answer: z.string().nullable() });
const Notice = z.object({ at: time, kind: z.string(), signup_id: z.string().nullable() });
const Question = z.object({ asked_at: time, body: z.string().nullable(), answer: z.string().nullable() });
const Appointment = z.object({ role: z.string(), appointed_at: time, ended_at: time.nullable() });

/** Told in words here; of all else only how much there is, because the file has it whole. */
const toldInWords = [
  ...['people', 'signups', 'claims', 'notices', 'suggestions', 'appointments'],
  ...['relatives', 'activity_questions'],
];

type Speech = { words: Sentences; now: Date };

const rowsOf = <S extends z.ZodType>(schema: S, rows: readonly unknown[] = []): z.output<S>[] =>
  rows.flatMap((row) => {
    const read = schema.safeParse(row);
    return read.success ? [read.data] : [];
  });

/** What every district holds of her, as sentences with local times: the same rows as in the file, for reading and for paper. */
export function recordLines(everywhere: readonly PersonExport[], speech: Speech): RecordPart[] {
  const { me } = speech.words;
  const told = Map.groupBy(
    everywhere.flatMap((everything) => partsOf(everything, speech)),
    ({ title }) => title,
  );
  const parts = [...told].map(([title, parts]) => ({ title, lines: parts.flatMap(({ lines }) => lines) }));
  const others = everywhere.reduce((sum, everything) => sum + countOthers(everything), 0);
  return [...parts, { title: me.recordElse, lines: [me.recordOther(others)] }];
}

/** What one district holds. */
function partsOf(everything: PersonExport, { words, now }: Speech): RecordPart[] {
  const { me, frame, suggestions, dates, relatives } = words;
  const { aboutHer } = everything;
  const at = (instant: Date) => dates.stamp(momentOf(instant, now));
  const parts: RecordPart[] = [
    {
      title: me.signups,
      lines: signupLines(everything, { words, now }),
    },
    {
      title: relatives.title,
      lines: everything.family.flatMap(({ name }) => name ?? []),
    },
    { title: frame.inbox, lines: noticeLines(everything, { words, now }) },
    {
      title: me.recordQuestions,
      lines: rowsOf(Question, aboutHer['activity_questions']).map(({ asked_at, body, answer }) =>
        me.recordAsked(at(asked_at), body ?? suggestions.gone, answer),
      ),
    },
    {
      title: suggestions.title,
      lines: rowsOf(Suggestion, aboutHer['suggestions']).map(({ left_at, body, answer }) =>
        me.recordSaid(at(left_at), body ?? suggestions.gone, answer),
      ),
    },
    {
      title: me.recordRoles,
      lines: rowsOf(Appointment, aboutHer['appointments']).map(({ role, appointed_at, ended_at }) =>
        me.recordRole(roleWords(role, words), at(appointed_at), ended_at && at(ended_at)),
      ),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function signupLines({ activities }: PersonExport, { words, now }: Speech): string[] {
  const { me, dates, frame } = words;
  return activities.map(({ title, homeName: home, startsAt, partySize: people, status, forWhom }) => {
    const when = dates.stamp(momentOf(startsAt, now));
    const state = status === 'confirmed' ? '' : me.recordState[status];
    const line = me.recordSignup({ when, title, home, people, state });
    return forWhom === null ? line : frame.labelled(forWhom, line);
  });
}

function noticeLines({ aboutHer, activities }: PersonExport, { words, now }: Speech): string[] {
  return rowsOf(Notice, aboutHer['notices']).map(({ at, kind, signup_id: signupId }) => {
    const signup = activities.find((one) => one.signupId === signupId);
    const said = (signup && signupSentence(kind, signup, words)) ?? otherSentence(kind, words);
    return words.frame.labelled(words.dates.stamp(momentOf(at, now)), said);
  });
}

function otherSentence(kind: string, { inbox, office }: Sentences): string {
  if (kind === 'home-announcement') return office.notice[kind];
  const about = [...suggestionNoticeKinds, ...accountNoticeKinds, ...questionNoticeKinds].find(
    (one) => one === kind,
  );
  return about ? inbox.about[about] : inbox.news;
}

/** What a notice about a sign-up says, to her or about one of her family. */
function signupSentence(
  kind: string,
  { title, forWhom, partySize }: PersonExport['activities'][number],
  { inbox, me, frame }: Sentences,
): string | undefined {
  // The row does not say what came of it at once; the sign-ups above do.
  if (kind === 'signup-placed') {
    const placed = me.recordPlaced(title);
    return forWhom === null ? placed : frame.labelled(forWhom || inbox.someone, placed);
  }
  if (!isSignupKind(kind)) return undefined;
  if (forWhom === null) return inbox.sentence[kind](title);
  return inbox.forFamily[kind](inbox.who(forWhom || inbox.someone, partySize), title);
}

const countOthers = ({ aboutHer, whereSheActed }: PersonExport): number =>
  [
    ...Object.entries(aboutHer)
      .filter(([table]) => !toldInWords.includes(table))
      .map(([, rows]) => rows),
    ...Object.values(whereSheActed),
  ].reduce((sum, rows) => sum + rows.length, 0);
