import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';

export type TypedField = (
  id: string,
  otherwise?: string | null,
) => { id: string; fault: string | undefined; defaultValue: string };

/** What a field holds and what is wrong with it: what was typed stays, else what is known already. */
export const typedField =
  (answer: FormAnswer | undefined): TypedField =>
  (id, otherwise) => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: (answer ? answer.typed[id] : otherwise) ?? '',
  });

/** Whether a box is ticked: as it was sent, else as it is known. */
export const isTicked = (answer: FormAnswer | undefined, id: string, known: boolean): boolean =>
  answer ? answer.typed[id] === 'yes' : known;
