import { caseTopics, consultationTopics, requestTopics } from '../deeds/letter.ts';

export type RequestNoticeKind = (typeof requestTopics)[number];

export const isRequestKind = (text: string): text is RequestNoticeKind =>
  requestTopics.some((kind) => kind === text);

export type CaseNoticeKind = (typeof caseTopics)[number];

export const isCaseKind = (text: string): text is CaseNoticeKind => caseTopics.some((kind) => kind === text);

export type ConsultationNoticeKind = (typeof consultationTopics)[number];

export const isConsultationKind = (text: string): text is ConsultationNoticeKind =>
  consultationTopics.some((kind) => kind === text);
