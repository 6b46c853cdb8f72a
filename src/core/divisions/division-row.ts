import type { FieldFault } from '../shared/errors.ts';
import {
  codeAtLevel,
  isDivisionLevel,
  levelOf,
  parentCodeOf,
  parseDivisionCode,
  readingsOf,
  type DivisionLevel,
} from './division.ts';

/** One line of a list as somebody wrote it; level and parent may be left out, for the code tells both. */
export type DivisionRow = { line: number; code: string; name: string; level?: string; parentCode?: string };

/** A row that may be stored. */
export type CheckedRow = {
  line: number;
  code: string;
  name: string;
  level: DivisionLevel;
  parentCode: string | null;
};

const longestName = 100;

/** A fault names its line, so that whoever wrote the list finds it: `lines.12.parent_code`. */
export const faultAt = (line: number, column: string, code: string): FieldFault => ({
  path: `lines.${line}.${column}`,
  code,
});

/** What can be judged of a row alone; whether its parent exists is judged when the whole list is known. */
export function checkDivisionRow(row: DivisionRow): CheckedRow | FieldFault {
  const name = row.name.trim();
  const nameFault = faultOfName(name);
  if (nameFault !== undefined) return faultAt(row.line, 'name', nameFault);
  const written = parseDivisionCode(row.code);
  if (written === undefined) return faultAt(row.line, 'code', 'division-code-malformed');
  const level = row.level?.trim() || levelOf(written) || '';
  const code = isDivisionLevel(level) ? codeAtLevel(written, level) : undefined;
  if (!isDivisionLevel(level) || code === undefined)
    return faultAt(row.line, 'level', 'division-level-differs');
  const parentCode = parentCodeOf(code);
  if (contradicts(row.parentCode?.trim(), parentCode))
    return faultAt(row.line, 'parent_code', 'division-parent-differs');
  return { line: row.line, code, name, level, parentCode };
}

function faultOfName(name: string): string | undefined {
  if (name === '') return 'division-name-missing';
  if ([...name].length > longestName) return 'division-name-too-long';
  // U+FFFD stands where the file was not UTF-8: a sheet saved in GBK must not become 197 villages of question marks.
  if (name.includes('\uFFFD')) return 'division-name-not-utf-8';
  return /[\p{Cc}\p{Cs}]/u.test(name) ? 'division-name-malformed' : undefined;
}

/** Roll-up is by prefix, so a parent that is not the prefix would make figures differ from the tree. */
function contradicts(written: string | undefined, parentCode: string | null): boolean {
  if (written === undefined || written === '') return false;
  return parentCode === null || !readingsOf(written).includes(parentCode);
}
