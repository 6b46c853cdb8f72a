import { caseTopics, consultationTopics, outreachTopics, requestTopics } from '../deeds/letter.ts';

export type RequestNoticeKind = (typeof requestTopics)[number];

export const isRequestKind = (text: string): text is RequestNoticeKind =>
  requestTopics.some((kind) => kind === text);

export type CaseNoticeKind = (typeof caseTopics)[number];

export const isCaseKind = (text: string): text is CaseNoticeKind => caseTopics.some((kind) => kind === text);

export type ConsultationNoticeKind = (typeof consultationTopics)[number];

export const isConsultationKind = (text: string): text is ConsultationNoticeKind =>
  consultationTopics.some((kind) => kind === text);

/** To the office that answers for there being somebody who reads: what is missing at the desk, and of no request. */
export const officeNoticeKinds = ['desk-without-reader', 'desk-late', 'desk-help-wanted'] as const;
export type OfficeNoticeKind = (typeof officeNoticeKinds)[number];

export const isOfficeKind = (text: string): text is OfficeNoticeKind =>
  officeNoticeKinds.some((kind) => kind === text);

export type OutreachNoticeKind = (typeof outreachTopics)[number];

export const isOutreachKind = (text: string): text is OutreachNoticeKind =>
  outreachTopics.some((kind) => kind === text);
