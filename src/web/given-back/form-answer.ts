import { z } from 'zod';

const FaultLine = z.object({
  field: z.string().optional(),
  label: z.string().optional(),
  sentence: z.string(),
});

/** A form that was refused: what to mend, and what had been typed. */
export const FormAnswer = z
  .object({
    faults: z.array(FaultLine),
    typed: z.record(z.string(), z.string()),
    /** What has to be asked first; nothing is wrong and nothing was done. */
    asks: z.string().optional(),
  })
  .refine(({ faults, asks }) => faults.length > 0 || asks !== undefined);
export type FormAnswer = z.infer<typeof FormAnswer>;

/** Asked of her who wrote signed in and is so no more, and where the answer stands in her form. */
export const whoseNow = 'whose-now';

/** The refusal among what the actions of a page answered, if there is one. */
export function refusalIn(
  actionData: Readonly<Record<string, unknown>> | null | undefined,
): FormAnswer | null {
  for (const answer of Object.values(actionData ?? {})) {
    const read = FormAnswer.safeParse(answer);
    if (read.success) return read.data;
  }
  return null;
}
