/** To who works on requests, and `request-answered` to her who asked under her own name: never to who asked for help. */
const requestNoticeKinds = [
  'request-came',
  'request-handed',
  'request-due',
  'request-lapsed',
  'request-answered',
] as const;

export type RequestNoticeKind = (typeof requestNoticeKinds)[number];

export const isRequestKind = (text: string): text is RequestNoticeKind =>
  requestNoticeKinds.some((kind) => kind === text);

/** To who works on a case. */
const caseNoticeKinds = [
  'case-joined',
  'case-glass-broken',
  'case-glass-to-review',
  'case-closing-asked',
  'case-follow-up-due',
  'case-left-alone',
  'case-lead-changed',
  'case-lead-doubted',
] as const;

export type CaseNoticeKind = (typeof caseNoticeKinds)[number];

export const isCaseKind = (text: string): text is CaseNoticeKind =>
  caseNoticeKinds.some((kind) => kind === text);
