import { applicants, reasonsForHer } from '../../../core/orders/applicants.ts';
import { measures } from '../../../core/orders/measures.ts';
import { courtReasons } from '../../../core/orders/order-shapes.ts';
import { said, saidAs } from '../cases/case-action.ts';

const oneOf = <T extends string>(form: FormData, field: string, choices: readonly T[]): T | undefined =>
  choices.find((one) => one === form.get(field));

/** An application as the form sends it; what was left empty is not there. */
export function readOrder(form: FormData) {
  const [applicant, by, respondent] = [said(form, 'applicant'), said(form, 'by'), said(form, 'respondent')];
  const because = oneOf(form, 'courtBecause', courtReasons);
  return {
    applicantIs: oneOf(form, 'applicantIs', applicants) ?? 'herself',
    forHer: oneOf(form, 'forHer', reasonsForHer) ?? null,
    isUrgent: form.has('isUrgent'),
    ...saidAs(form, 'court', 'court'),
    ...(because !== undefined && { courtBecause: because }),
    ...(applicant !== undefined && { applicant: { name: applicant } }),
    ...(by !== undefined && { by: { name: by } }),
    ...(respondent !== undefined && {
      respondent: {
        ...{ name: respondent, ...saidAs(form, 'relation', 'relation') },
        ...saidAs(form, 'address', 'address'),
      },
    }),
    measures: measures.filter((measure) => form.has(`measures-${measure}`)),
    ...saidAs(form, 'measureWords', 'measureWords'),
    ...saidAs(form, 'facts', 'facts'),
    ...saidAs(form, 'urgentBecause', 'urgentBecause'),
  };
}
