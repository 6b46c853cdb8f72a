import type { FormAnswer } from '../../given-back/form-answer.ts';

const spareRows = 2;
const mostRows = 40;

/** The numbers of the lines that were filled in, by the field that each line must have: `name-0`, `name-1`, … */
export const formRows = (form: FormData, name: string): number[] =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) => {
    const value = form.get(`${name}-${row}`);
    return typeof value === 'string' && value.trim() !== '';
  });

/** As many lines as there are, or as were sent, and two to spare. */
export function rowNumbers(known: number, answer: FormAnswer | undefined): number[] {
  const sent = answer ? Object.keys(answer.typed).filter((field) => /^name-\d+$/.test(field)).length : 0;
  const rows = Math.min(mostRows, Math.max(known + spareRows, sent));
  return Array.from({ length: rows }, (_, row) => row);
}
