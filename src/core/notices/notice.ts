export const noticeKinds = [
  'signup-confirmed',
  'signup-waiting',
  'place-offered',
  'place-freed',
  'offer-lapsed',
  'signup-withdrawn',
  'activity-cancelled',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** A line of her inbox. */
export type Notice = {
  id: string;
  kind: NoticeKind;
  signupId: string;
  activityId: string;
  /** Of the activity. */
  title: string;
  startsAt: Date;
  /** Her place in the queue when she was told; null where she did not wait. */
  position: number | null;
  /** When it happened. */
  at: Date;
  readAt: Date | null;
};

export const isNoticeKind = (text: string): text is NoticeKind => noticeKinds.some((kind) => kind === text);
