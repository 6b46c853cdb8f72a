import type { FieldNames } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';

const spareRows = 2;
const mostRows = 40;

/** The numbers of the lines that were filled in, by the field that each line must have: `name-0`, `name-1`, … */
export const formRows = (form: FormData, name: string): number[] =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) => {
    const value = form.get(`${name}-${row}`);
    return typeof value === 'string' && value.trim() !== '';
  });

/** Which field of which line a fault of the n-th thing belongs to: `places.1.sign` was typed in `sign-3`. */
export const namesOfRows = (
  rows: readonly number[],
  { of, fields }: { of: string; fields: Readonly<Record<string, { field: string; label: string }>> },
): FieldNames =>
  Object.fromEntries(
    rows.flatMap((row, nth) =>
      Object.entries(fields).map(([part, { field, label }]): [string, FieldNames[string]] => [
        `${of}.${nth}.${part}`,
        { field: `${field}-${row}`, label },
      ]),
    ),
  );

/** As many lines as there are, or as were sent, and two to spare. */
export function rowNumbers(known: number, answer: FormAnswer | undefined): number[] {
  const sent = answer ? Object.keys(answer.typed).filter((field) => /^name-\d+$/.test(field)).length : 0;
  const rows = Math.min(mostRows, Math.max(known + spareRows, sent));
  return Array.from({ length: rows }, (_, row) => row);
}
