import type { CaseWith } from '../../../../core/cases/reading/case-view.ts';
import type { Acting } from '../../fold.tsx';

/** A part of the first page of a case; `mayWork`: she may also add to it. */
export type OfWork = Acting & { shown: CaseWith<'plan' | 'tasks' | 'sessions'>; mayWork: boolean };
