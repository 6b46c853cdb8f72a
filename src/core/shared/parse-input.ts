import type { z } from 'zod';
import { invalid, type FieldFault } from './errors.ts';

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  return issue.code.replaceAll('_', '-');
};

/** The input as its schema has it, or an Invalid error with a fault for each wrong field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const faults: FieldFault[] = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: codeOf(issue),
  }));
  throw invalid(faults);
}
