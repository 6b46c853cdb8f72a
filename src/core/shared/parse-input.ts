import type { z } from 'zod';
import { invalid, type FieldFault } from './errors.ts';

const isCode = (text: string) => /^[a-z]+(-[a-z]+)*$/.test(text);

/** The code that a rule gives its fault, else the kind of fault. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  if (isCode(issue.message)) return issue.message;
  // What is typed where a number belongs reaches us as no number.
  if (issue.code === 'invalid_type' && Number.isNaN(issue.input)) return 'whole-number';
  return issue.code.replaceAll('_', '-');
};

/** The number that the rule allows, for whoever has to write another. */
function limitOf(issue: z.core.$ZodIssue): number | undefined {
  const limit: unknown =
    issue.code === 'custom'
      ? issue.params?.['limit']
      : issue.code === 'too_small' && issue.origin === 'number'
        ? issue.minimum
        : issue.code === 'too_big' && issue.origin === 'number'
          ? issue.maximum
          : undefined;
  return typeof limit === 'number' ? limit : undefined;
}

/** A field that nobody knows is named by its own path. */
function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const ends = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const paths = ends.length > 0 ? ends.map((end) => [...issue.path, end]) : [issue.path];
  const limit = limitOf(issue);
  return paths.map((path) => ({
    path: path.map(String).join('.'),
    code: codeOf(issue),
    ...(limit !== undefined && { limit }),
  }));
}

/** The input as its schema has it, or an Invalid error with a fault for each wrong field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap(faultsOf));
}
