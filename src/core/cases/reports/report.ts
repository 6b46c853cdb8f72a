import { z } from 'zod';
import { concerns } from '../../screens/screen.ts';
import { line, paragraph } from '../../shared/text.ts';
import { longestReason } from '../case.ts';

/** What a gate says, sealed: nobody counts these, and nobody compares homes or villages by them. */
export const Particulars = z.object({
  concern: z.enum(concerns),
  /** The law that binds a body that knows of it; null where none does, and the team judges by itself. */
  duty: z.object({ when: z.enum(['at-once', 'promptly']), law: z.string(), article: z.string() }).nullable(),
});
export type Particulars = z.output<typeof Particulars>;

/** It ends with what the police answered, or with a decision after a talk. */
export const ReportEnding = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('receipt'),
    station: line(1, 100),
    number: line(1, 60),
    reportedAt: z.iso.datetime({ offset: true, error: 'instant-shape' }),
  }),
  z.strictObject({
    how: z.literal('decision'),
    talkedAt: z.iso.datetime({ offset: true, error: 'instant-shape' }),
    reason: paragraph(10, longestReason),
  }),
]);
export type ReportEnding = z.output<typeof ReportEnding>;

export const particularsOf = (id: string) => ({ of: 'case_reports.particulars', id });
export const endingOf = (id: string) => ({ of: 'case_reports.ending', id });
export const answersOf = (id: string) => ({ of: 'case_screens.answers', id });
