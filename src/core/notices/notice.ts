import type { ClaimEventKind, NoticeKind } from '../../platform/db/types.generated.ts';
import type { HowItEnded } from '../appointments/appointment.ts';
import type { Change } from '../activities/changing/activity-change.ts';
import type {
  CaseNoticeKind,
  ConsultationNoticeKind,
  OfficeNoticeKind,
  OutreachNoticeKind,
  RequestNoticeKind,
} from './staff-notice.ts';

export const signupNoticeKinds = [
  'signup-confirmed',
  'signup-waiting',
  'place-offered',
  'place-freed',
  'offer-lapsed',
  'signup-withdrawn',
  'activity-cancelled',
  'activity-changed',
  'activity-near',
] as const;

export const suggestionNoticeKinds = ['suggestion-answered', 'suggestion-closed'] as const;

export const questionNoticeKinds = ['question-answered', 'question-removed'] as const;

export const accountNoticeKinds = ['second-step-set', 'second-step-reset', 'outside-severed'] as const;

/** About her own time as a keeper. */
const termNoticeKinds = [
  'host-appointed',
  'appointment-extended',
  'appointment-ending',
  'appointment-ended',
] as const;

export const keeperNoticeKinds = [
  ...termNoticeKinds,
  'home-paused',
  'home-opened',
  'activities-came',
] as const;

export type KeeperNoticeKind = (typeof keeperNoticeKinds)[number];
export type SignupNoticeKind = (typeof signupNoticeKinds)[number];
export type SuggestionNoticeKind = (typeof suggestionNoticeKinds)[number];
export type AccountNoticeKind = (typeof accountNoticeKinds)[number];
export type QuestionNoticeKind = (typeof questionNoticeKinds)[number];

type Told = {
  id: string;
  /** When it happened. */
  at: Date;
  readAt: Date | null;
};

export type SignupNotice = Told & {
  kind: SignupNoticeKind;
  signupId: string;
  activityId: string;
  /** Of the activity. */
  title: string;
  startsAt: Date;
  /** Her place in the queue when she was told; null where she did not wait. */
  position: number | null;
  /** Until when the place is offered; null where none is any more. */
  offerEndsAt: Date | null;
  /** Of an offer that nobody took in time: whether somebody else was asked next. */
  passedOn: boolean;
  /** Somebody she answers for: one of her family, or whom a host wrote down by name. Null where it is she herself. */
  forHer: { name: string; partySize: number; isFamily: boolean } | null;
  /** Whether the activity has been called off since, and why if its host said so. */
  cancelled: { why: string | null } | null;
  /** What was changed in the activity; empty where the notice is of something else. */
  changes: Change[];
};

export type SuggestionNotice = Told & { kind: SuggestionNoticeKind; suggestionId: string };

/** About a question that she asked about an activity. */
export type QuestionNotice = Told & { kind: QuestionNoticeKind; questionId: string; activityId: string };

/** About how she signs in; to the office, what the desk lacks, of whom nothing; to who passes it on, that a message waits. */
export type AccountNotice = Told & { kind: AccountNoticeKind | OfficeNoticeKind | OutreachNoticeKind };

/** What a row of the inbox says: that she signed up is told by what it brought. */
export const kindTold = (row: {
  kind: NoticeKind;
  outcome: ClaimEventKind | null;
}): Exclude<NoticeKind, 'signup-placed'> | 'signup-confirmed' | 'signup-waiting' => {
  if (row.kind !== 'signup-placed') return row.kind;
  return row.outcome === 'confirmed' ? 'signup-confirmed' : 'signup-waiting';
};

/** To who keeps a home, about her time there or about the home. */
export type KeeperNotice = Told & {
  kind: KeeperNoticeKind;
  appointmentId: string;
  homeName: string;
  /** The last day of her time there, as it stands now; null where no end was named. */
  lastDay: string | null;
  /** Until when the home rests, as it stands now. */
  pauseUntil: string | null;
  /** How her time there ended, and which home has that one in it now; null while it lasts. */
  end: { how: HowItEnded; intoName: string | null } | null;
};

/** What the office has said to a home that she keeps. */
export type AnnouncementNotice = Told & { kind: 'home-announcement'; announcementId: string };

/** Of a request: that there is something to do, or to read, and nothing of what it is. */
export type RequestNotice = Told & { kind: RequestNoticeKind; requestId: string };

/** Of a case: that there is something to look at, and nothing of what it is. */
export type CaseNotice = Told & { kind: CaseNoticeKind; caseId: string };

/** To who listens: that somebody comes, or does not, and nothing of who. */
export type ConsultationNotice = Told & { kind: ConsultationNoticeKind; consultationId: string };

/** A line of her inbox. */
export type Notice =
  | SignupNotice
  | SuggestionNotice
  | QuestionNotice
  | AccountNotice
  | KeeperNotice
  | AnnouncementNotice
  | RequestNotice
  | CaseNotice
  | ConsultationNotice;

export const isSignupKind = (text: string): text is SignupNoticeKind =>
  signupNoticeKinds.some((kind) => kind === text);

export const isKeeperKind = (text: string): text is KeeperNoticeKind =>
  keeperNoticeKinds.some((kind) => kind === text);

export const isTermKind = (kind: KeeperNoticeKind): boolean => termNoticeKinds.some((one) => one === kind);

export const isQuestionKind = (text: string): text is QuestionNoticeKind =>
  questionNoticeKinds.some((kind) => kind === text);

export const isSuggestionKind = (text: string): text is SuggestionNoticeKind =>
  suggestionNoticeKinds.some((kind) => kind === text);

export const isAccountKind = (text: string): text is AccountNoticeKind =>
  accountNoticeKinds.some((kind) => kind === text);
