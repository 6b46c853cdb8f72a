import type { CoreError } from '../core/shared/errors.ts';
import { limitSentence, refusalSentence } from '../locales/error-sentence.ts';
import type { Sentences } from '../locales/zh-Hans/tree.ts';
import type { FaultLine } from './ui/error-summary/error-summary.tsx';

/** Which field of the form each path of the verb's input was typed in, and what that field is called. */
export type FieldNames = Readonly<Record<string, { field: string; label: string }>>;

type Speech = { errors: Sentences['errors']; names: FieldNames };

/** A refusal of core as lines for the error summary, each naming its field. */
export function faultLines(error: CoreError, { errors, names }: Speech): FaultLine[] {
  if (error.faults.length === 0) return [{ sentence: refusalSentence(errors, error) }];
  const lines = error.faults.map((fault): FaultLine => {
    const { path } = fault;
    const name = names[path] ?? names[path.split('.')[0] ?? ''];
    const sentence = limitSentence(errors, fault);
    return name ? { ...name, sentence } : { sentence };
  });
  // The same fault of three people of a party is one sentence.
  return lines.filter(
    (line, at) =>
      lines.findIndex((other) => other.field === line.field && other.sentence === line.sentence) === at,
  );
}

/** What stands beside one field. */
export const faultOf = (faults: readonly FaultLine[] | undefined, field: string): string | undefined =>
  faults?.find((fault) => fault.field === field)?.sentence;
