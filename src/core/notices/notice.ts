export const signupNoticeKinds = [
  'signup-confirmed',
  'signup-waiting',
  'place-offered',
  'place-freed',
  'offer-lapsed',
  'signup-withdrawn',
  'activity-cancelled',
] as const;

export const suggestionNoticeKinds = ['suggestion-answered', 'suggestion-closed'] as const;

export type SignupNoticeKind = (typeof signupNoticeKinds)[number];
export type SuggestionNoticeKind = (typeof suggestionNoticeKinds)[number];

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
  /** Somebody whom she wrote down by name and answers for; null where it is she herself. */
  forHer: { name: string; partySize: number } | null;
  /** Whether the activity has been called off since, and why if its host said so. */
  cancelled: { why: string | null } | null;
};

export type SuggestionNotice = Told & { kind: SuggestionNoticeKind; suggestionId: string };

/** A line of her inbox. */
export type Notice = SignupNotice | SuggestionNotice;

export const isSignupKind = (text: string): text is SignupNoticeKind =>
  signupNoticeKinds.some((kind) => kind === text);

export const isSuggestionKind = (text: string): text is SuggestionNoticeKind =>
  suggestionNoticeKinds.some((kind) => kind === text);
