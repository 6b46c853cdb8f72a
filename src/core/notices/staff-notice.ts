import { caseTopics, requestTopics } from '../deeds/letter.ts';

export type RequestNoticeKind = (typeof requestTopics)[number];

export const isRequestKind = (text: string): text is RequestNoticeKind =>
  requestTopics.some((kind) => kind === text);

export type CaseNoticeKind = (typeof caseTopics)[number];

export const isCaseKind = (text: string): text is CaseNoticeKind => caseTopics.some((kind) => kind === text);
