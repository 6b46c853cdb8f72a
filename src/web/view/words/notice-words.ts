import {
  isTermKind,
  type AccountNotice,
  type CaseNotice,
  type KeeperNotice,
  type Notice,
  type RequestNotice,
  type SignupNotice,
} from '../../../core/notices/notice.ts';
import { isOfficeKind, isOutreachKind } from '../../../core/notices/staff-notice.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { doorCodeOf } from '../../../core/signups/signup.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { changeWords } from '../activities/change-words.ts';
import { momentOf } from '../moments.ts';

type Frame = { words: Sentences; now: Date };

/** To her own page where she asked; to the desk where she answers for it. */
const requestHref = ({ kind, requestId }: RequestNotice) =>
  kind === 'request-answered' || kind === 'talent-asked'
    ? `/me/asked/${requestId}`
    : `/desk/${kind === 'talent-answered' ? 'talents' : 'requests'}/${requestId}`;

/** To the page of the case where what it tells of is done. */
const partOfCase: Readonly<Partial<Record<CaseNotice['kind'], string>>> = {
  'case-glass-broken': '/team',
  'case-glass-to-review': '/team',
  'case-lead-doubted': '/team',
  'case-left-alone': '/take-over',
  'case-closing-asked': '/closing',
  'case-follow-up-due': '/closing',
};

const caseHref = ({ kind, caseId }: CaseNotice) => `/desk/cases/${caseId}${partOfCase[kind] ?? ''}`;

/** About how she signs in; to the office that looks after the desk, which opens no request; what she is to pass on. */
function ofHerself(kind: AccountNotice['kind']): string {
  if (isOfficeKind(kind)) return '/desk/office';
  if (isOutreachKind(kind)) return '/desk/messages';
  return kind === 'outside-severed' ? '/me/devices' : '/me/second-step';
}

/** Where a notice leads: to what it is about; to the desk where she answers for somebody. */
export function noticeHref(notice: Notice): string {
  if ('suggestionId' in notice) return `/suggestions/${notice.suggestionId}`;
  if ('questionId' in notice) return `/activities/${notice.activityId}#questions`;
  if ('announcementId' in notice) return `/desk/announcements/${notice.announcementId}`;
  if ('appointmentId' in notice) return '/desk/today';
  if ('requestId' in notice) return requestHref(notice);
  if ('consultationId' in notice) return '/desk/consultations';
  if ('caseId' in notice) return caseHref(notice);
  if (!('signupId' in notice)) return ofHerself(notice.kind);
  const { activityId, signupId, forHer } = notice;
  return forHer && !forHer.isFamily
    ? `/desk/activities/${activityId}/parties/${doorCodeOf(signupId)}`
    : `/signups/${signupId}`;
}

/** What a notice says, and what has to be known with it. */
export function noticeWords(notice: Notice, frame: Frame): { said: string; lines: string[] } {
  const { inbox, office } = frame.words;
  if ('announcementId' in notice) return { said: office.notice[notice.kind], lines: [] };
  if ('appointmentId' in notice) return wordsToAKeeper(notice, frame);
  if (!('signupId' in notice)) return { said: inbox.about[notice.kind], lines: [] };
  return { said: sentenceOf(notice, frame), lines: linesOf(notice, frame) };
}

function wordsToAKeeper(told: KeeperNotice, { words, now }: Frame) {
  const { kind, homeName, lastDay, pauseUntil, end } = told;
  const { notice } = words.office;
  const spoken = (day: string) => words.dates.day(momentOf(startOfDay(day), now));
  if (kind === 'appointment-ended') {
    const { how, intoName } = end ?? { how: 'over', intoName: null };
    return { said: notice.ended[how](homeName, intoName ?? ''), lines: [] };
  }
  const said = notice[kind](homeName);
  if (kind === 'home-paused')
    return { said, lines: pauseUntil === null ? [] : [notice.pauseUntil(spoken(pauseUntil))] };
  const saysHerEnd = isTermKind(kind) && lastDay !== null;
  return { said, lines: saysHerEnd ? [notice.lastDay(spoken(lastDay))] : [] };
}

function sentenceOf({ kind, title, passedOn, forHer }: SignupNotice, { words }: Frame): string {
  const { inbox } = words;
  const who = forHer && inbox.who(forHer.name || inbox.someone, forHer.partySize);
  if (who && forHer.isFamily) return inbox.forFamily[kind](who, title);
  if (who && (kind === 'place-offered' || kind === 'place-freed' || kind === 'offer-lapsed')) {
    return inbox.forHer[kind](who, title);
  }
  if (kind === 'offer-lapsed') return inbox.lapsed[passedOn ? 'passedOn' : 'free'](title);
  return inbox.sentence[kind](title);
}

function linesOf(notice: SignupNotice, { words, now }: Frame): string[] {
  const { kind, startsAt, offerEndsAt, cancelled, changes } = notice;
  const { inbox, dates } = words;
  const starts = dates.moment(momentOf(startsAt, now));
  if (cancelled) return [inbox.calledOff(starts), ...(cancelled.why ? [inbox.why(cancelled.why)] : [])];
  const answers = kind === 'place-offered' && offerEndsAt !== null;
  return [
    ...(answers ? [inbox.answerBy(dates.moment(momentOf(offerEndsAt, now)))] : []),
    ...changes.map((change) => changeWords(change, { words, now })),
    inbox.starts(starts),
  ];
}
