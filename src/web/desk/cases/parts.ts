import type { Standing } from '../../../core/cases/case.ts';
import { mayOnCase, type CaseAct } from '../../../core/cases/case-policy.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

type Part = {
  /** Below `/desk/cases/:id`; nothing for the first. */
  path: string;
  label: (words: Sentences) => string;
  /** Shown to whoever may do this. */
  act: CaseAct;
};

/** The pages of a case, in the order in which they are turned to. */
const parts = [
  { path: '', label: ({ cases }) => cases.parts.overview, act: 'see' },
  { path: 'notes', label: ({ cases }) => cases.parts.notes, act: 'see' },
  { path: 'people', label: ({ cases }) => cases.parts.people, act: 'see' },
  { path: 'files', label: ({ cases }) => cases.parts.files, act: 'list-files' },
  { path: 'orders', label: ({ orders }) => orders.part, act: 'see-orders' },
  { path: 'screen', label: ({ cases }) => cases.parts.screen, act: 'screen' },
  { path: 'mediation', label: ({ mediation }) => mediation.title, act: 'see-mediation' },
  { path: 'consultations', label: ({ consultations }) => consultations.case.title, act: 'see-consultations' },
  { path: 'team', label: ({ cases }) => cases.parts.team, act: 'see' },
  { path: 'closing', label: ({ cases }) => cases.parts.closing, act: 'ask-to-close' },
  { path: 'consents', label: ({ sharing }) => sharing.consents, act: 'see-consents' },
  { path: 'referrals', label: ({ sharing }) => sharing.referrals, act: 'see-referrals' },
  { path: 'accesses', label: ({ cases }) => cases.parts.accesses, act: 'see-accesses' },
] as const satisfies readonly Part[];

export type PartPath = (typeof parts)[number]['path'];

/** Those that somebody who is this to the case may turn to. */
export const partsFor = (standing: Standing) => parts.filter(({ act }) => mayOnCase(standing, act));

export const partHref = (caseId: string, path: PartPath): string =>
  path === '' ? `/desk/cases/${caseId}` : `/desk/cases/${caseId}/${path}`;
