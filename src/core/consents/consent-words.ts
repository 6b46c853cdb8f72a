import { z } from 'zod';
import { longestReason } from '../cases/case.ts';
import { line, paragraph } from '../shared/text.ts';
import { fields } from './consent.ts';

/** Who said yes for a child under fourteen, and what she is to the child; never somebody of the other side. */
const Guardian = z.strictObject({ name: line(1, 100), relation: line(1, 60) });

/** What of a consent is sealed: which fields, for whom, and everybody's words. */
export const ConsentWords = z.strictObject({
  fields: z.array(z.enum(fields)).min(1, { error: 'required' }),
  /** Where no body of the directory is told: who is. */
  toWhom: line(1, 100).optional(),
  guardian: Guardian.optional(),
  /** The attachment that shows her signature, of those that were written down before a column named it. */
  fileId: z.string().optional(),
  remark: paragraph(1, longestReason).optional(),
});
export type ConsentWords = z.output<typeof ConsentWords>;

export const consentWordsOf = (id: string) => ({ of: 'case_consents.particulars', id });
