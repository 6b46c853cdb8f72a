import type { ClockShown } from '../clocks/clock-shown.ts';
import type { Door, Outcome } from '../../requests/request.ts';
import type { GuardedSeat } from '../../offices/office.ts';
import type { z } from 'zod';
import type { CaseLine, CasePartyKind, FollowUpClock, SessionKind, Standing, WallReason } from '../case.ts';
import type { Particulars, ReportEnding } from '../reports/report.ts';
import type { Answered } from '../../screens/last-answers.ts';
import type { PartyParticulars, SessionWords } from '../work/work-shapes.ts';

/** Everything of a case, opened for one who reads it. Words that do not open any more are null, and all else stands. */
export type CaseView = Omit<CaseLine, 'isLead' | 'nextClock'> & {
  standing: Standing;
  isLocked: boolean;
  /** Null once its words were forgotten. */
  request: { id: string; door: Door; submittedAt: Date; words: string | null } | null;
  closing: { askedAt: Date; askedBy: string; outcome: Outcome; reason: string } | null;
  team: { id: string; name: string | null; seats: GuardedSeat[]; isLead: boolean }[];
  parties: ({ id: string; kind: CasePartyKind } & z.output<typeof PartyParticulars>)[];
  plan: { words: string; writtenAt: Date } | null;
  sessions: ({
    id: string;
    kind: SessionKind;
    startsAt: Date;
    tookPlace: boolean | null;
  } & z.output<typeof SessionWords>)[];
  tasks: { id: string; words: string; dueOn: string | null; forId: string; doneAt: Date | null }[];
  /** The newest thirty, the newest first; what is older is turned back to by `nextBefore`. */
  notes: { id: string; seq: number; writtenAt: Date; authorId: string; authorRole: string; words: string }[];
  nextBefore: number | null;
  /** `referralId`: where its receipt is that of a referral. */
  reports: ({
    id: string;
    openedAt: Date;
    ending: ReportEnding | null;
    referralId: string | null;
  } & Particulars)[];
  /** What was asked about violence and children: the last answer to each question, and since when. */
  answers: Answered[];
  followUps: {
    clock: FollowUpClock;
    dueAt: Date;
    madeAt: Date | null;
    reached: boolean | null;
    words: string | null;
  }[];
  /** Every clock that runs or ran in it, the next end first, with where its number stands. */
  clocks: ClockShown[];
  walls: {
    personId: string | null;
    homeId: string | null;
    divisionCode: string | null;
    why: WallReason;
  }[];
  glasses: {
    id: string;
    personId: string;
    reason: string;
    brokenAt: Date;
    endsAt: Date;
    reviewOn: string;
    wasRight: boolean | null;
  }[];
};

export const mostShown = { notes: 30, sessions: 50, tasks: 100 };

/** What is asked for and opened by itself: a page that shows one of them opens no word of the others. */
export const caseParts = [
  'request',
  'notes',
  'parties',
  'plan',
  'sessions',
  'tasks',
  'reports',
  'answers',
  'followUps',
  'walls',
  'glasses',
] as const;
export type CasePart = (typeof caseParts)[number];

/** A case with these parts opened, and how it stands. */
export type CaseWith<P extends CasePart> = Omit<CaseView, CasePart> & Pick<CaseView, P>;
