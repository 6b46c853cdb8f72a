import { z } from 'zod';
import { line, paragraph } from '../../shared/text.ts';
import { longestReason } from '../case.ts';

/** Somebody of the story, as she is called there: never the id of a person, so that nothing leads from her to the case. */
export const PartyParticulars = z.strictObject({
  name: line(1, 300),
  /** To whom, and what: "her son", "the landlord". */
  relation: line(1, 60).optional(),
  birthYear: z
    .number({ error: 'birth-year-shape' })
    .int({ error: 'birth-year-shape' })
    .min(1900, { error: 'birth-year-shape' })
    .max(2100, { error: 'birth-year-shape' })
    .optional(),
  number: line(1, 40).optional(),
  remark: paragraph(1, longestReason).optional(),
});

export const SessionWords = z.strictObject({
  /** Where it is; a room's own calendar never says for what. */
  place: line(1, 100).optional(),
  remark: paragraph(1, longestReason).optional(),
});

export const particularsOf = (id: string) => ({ of: 'case_parties.particulars', id });
export const planOf = (id: string) => ({ of: 'case_plans.words', id });
export const sessionOf = (id: string) => ({ of: 'case_sessions.words', id });
export const taskOf = (id: string) => ({ of: 'case_tasks.words', id });
