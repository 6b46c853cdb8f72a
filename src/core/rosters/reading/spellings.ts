import { addDays } from '../../shared/dates.ts';
import type { Cell } from '../roster.ts';

/** A cell as one word: full-width digits and letters narrow, no space, no mark that only directs the text. */
export function wordOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return isoOf(cell);
  return String(cell)
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '');
}

/** A cell as it was written, on one line. */
export const textOf = (cell: Cell | undefined): string =>
  cell instanceof Date
    ? isoOf(cell)
    : String(cell ?? '')
        .normalize('NFKC')
        .replaceAll(/\s+/gu, ' ')
        .trim();

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A cell in its own letters, for whoever reads it on a page: on one line, without signs that nobody sees. */
export const writtenOf = (cell: Cell | undefined): string =>
  cell instanceof Date
    ? isoOf(cell)
    : String(cell ?? '')
        .toWellFormed()
        .replaceAll(unseen, '')
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim();

// A table has days without a zone: the reader gives them as midnight of UTC.
const isoOf = (day: Date): string => (Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10));

const spelled = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Day 1 of a table's own count of days is 1900-01-01, and 60 a day that never was. */
const firstDay = '1899-12-30';
const isSerial = (word: string) => /^\d{5}(\.\d+)?$/.test(word);

/**
 * `2026-03-08` of 2026-3-8, 2026/03/08, 2026.3.8, 2026年3月8日, 20260308, or the number under which a table keeps a day; undefined
 * of what names no day.
 */
export function readDay(cell: Cell | undefined): string | undefined {
  const word = wordOf(cell);
  if (isSerial(word)) return addDays(firstDay, Math.floor(Number(word)));
  for (const spelling of spelled) {
    const [, year, month, day] = spelling.exec(word) ?? [];
    if (!year || !month || !day) continue;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const instant = new Date(`${iso}T00:00:00Z`);
    // 31 February is refused and not the third of March.
    return !Number.isNaN(instant.getTime()) && isoOf(instant) === iso ? iso : undefined;
  }
  return undefined;
}

/** `1,024`, `１０２４户` and `1024.0` are 1024; undefined of anything else. */
export function readCount(cell: Cell | undefined): number | undefined {
  const word = wordOf(cell).replaceAll(',', '').replace(/户$/, '').replace(/\.0+$/, '');
  return /^\d{1,7}$/.test(word) ? Number(word) : undefined;
}
