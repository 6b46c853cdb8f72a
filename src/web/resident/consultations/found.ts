import type { FreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import type { ConsultationTold } from '../../../core/consultations/returning/look-up-consultation.ts';
import type { FaultLine } from '../../ui/error-summary/error-summary.tsx';

/** What her code led to, with other times that are free. */
export type Found = {
  shown: { code: string; word: string };
  told: ConsultationTold;
  free: FreeTimes[];
  /** Why it could not be moved or given up. */
  problems: FaultLine[];
};
