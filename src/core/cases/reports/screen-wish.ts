import { z } from 'zod';
import { bodies } from '../../screens/duty-to-report.ts';
import { answers, questionCodes } from '../../screens/screen.ts';

/** What was asked and answered, and which bodies know of it by now: their duty to report is the home's. */
export const ScreenWish = z.strictObject({
  answers: z.partialRecord(z.enum(questionCodes), z.enum(answers)),
  knownTo: z.array(z.enum(bodies)).max(bodies.length).default([]),
});
export type ScreenWish = z.output<typeof ScreenWish>;
