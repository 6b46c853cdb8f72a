import { z } from 'zod';
import { invalid } from '../shared/errors.ts';
import { applicants, reasonsForHer, ruleOfApplicant } from './applicants.ts';
import { OrderParticulars } from './order-shapes.ts';

export const OrderWish = OrderParticulars.extend({
  caseId: z.string(),
  applicantIs: z.enum(applicants).default('herself'),
  /** Why she does not apply herself. */
  forHer: z.enum(reasonsForHer).nullable().default(null),
  isUrgent: z.boolean().default(false),
});
export type OrderWish = z.input<typeof OrderWish>;

/** Who applies, and what is written. Invalid where no article lets that applicant apply for that reason, or it is urgent and not said why. */
export function partsOf(wish: z.output<typeof OrderWish>, on: string) {
  const { caseId, applicantIs: applicant, forHer, isUrgent, ...particulars } = wish;
  if (!ruleOfApplicant({ applicant, forHer }, on))
    throw invalid([{ path: 'forHer', code: 'not-this-applicant' }]);
  if (isUrgent && particulars.urgentBecause === undefined)
    throw invalid([{ path: 'urgentBecause', code: 'urgent-needs-why' }]);
  return { caseId, who: { applicant, for_her: forHer, is_urgent: isUrgent }, particulars };
}
