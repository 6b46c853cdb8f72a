import { z } from 'zod';
import { longestReason } from '../cases/case.ts';
import { fields } from '../consents/consent.ts';
import { line, paragraph } from '../shared/text.ts';

/** What is told, field by field, and nothing besides. */
export const Parcel = z
  .array(z.strictObject({ field: z.enum(fields), text: paragraph(1, 2000) }))
  .min(1, { error: 'nothing-told' })
  .max(fields.length)
  .refine((parts) => new Set(parts.map(({ field }) => field)).size === parts.length, {
    error: 'field-twice',
  });
export type Parcel = z.output<typeof Parcel>;

/** Who took it in at the other end. */
export const ReceiptWords = z.strictObject({
  officer: line(2, 60),
  /** The number under which it is kept there. */
  number: line(1, 60).optional(),
  phone: line(3, 40).optional(),
  /** By when they mean to answer. */
  answerOn: z.iso.date({ error: 'day-shape' }).optional(),
  remark: paragraph(1, longestReason).optional(),
});
export type ReceiptWords = z.output<typeof ReceiptWords>;

export const parcelOf = (id: string) => ({ of: 'case_referrals.parcel', id });
export const receiptOf = (id: string) => ({ of: 'case_referrals.receipt', id });
export const answerOf = (id: string) => ({ of: 'case_referrals.answer', id });
