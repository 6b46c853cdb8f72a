import { z } from 'zod';
import { answers, type AnswerGiven } from '../../core/same-women/same-woman.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';

const OneOfTwo = z.object({
  personId: z.uuid(),
  name: z.string().describe('as her executive’s list has her'),
  villageName: z.string(),
  kind: z.enum(['link', 'introduction']).describe('an introduction: she is to be asked first'),
  executiveName: z.string(),
  since: z.iso.date(),
});

export const SameWomenList = z.object({
  items: z.array(
    z.object({
      ground: z.enum(['phone', 'name']).describe('what makes the two perhaps one'),
      women: z.tuple([OneOfTwo, OneOfTwo]),
      staysId: z.uuid().describe('who stays, if the office does not say otherwise'),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const AnswerSaid = z.object({ id: z.uuid() });

const AnswerItem = z.object({
  id: z.uuid(),
  answer: z.enum(answers),
  decidedAt: z.iso.datetime({ offset: true }),
  undoUntil: z.iso.date().describe('the last day on which it can be taken back'),
  stays: z.string(),
  other: z.string(),
});
export const AnswerList = z.object({ items: z.array(AnswerItem), nextCursor: z.string().nullable() });

export const presentAnswer = ({ decidedAt, ...given }: AnswerGiven): z.input<typeof AnswerItem> => ({
  ...given,
  decidedAt: isoWithOffset(decidedAt),
});
