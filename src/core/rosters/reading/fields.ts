import { groupNameOf, longestGroupName } from '../../group-leaders/group-leader.ts';
import { readPhone } from '../../people/phones/phone.ts';
import { isCoreError } from '../../shared/errors.ts';
import type { Problem } from '../problem.ts';
import type { Cell, Said } from '../roster.ts';
import type { FindVillage } from './place-names.ts';
import { readDay, wordOf } from './spellings.ts';

const longestName = 30;

/** 合计, 填表人: what stands below a table and is nobody, by the first of its cells that says anything. */
export const isFooter = (cells: readonly Cell[]): boolean =>
  /^(合计|总计|共计|小计|填表|制表|审核|负责人|备注|注[:：]|说明)/.test(
    cells.map((cell) => wordOf(cell)).find((word) => word !== '') ?? '',
  );

export function phoneIn(said: Said, problems: Problem[]): string | null {
  if (said.phone === undefined) return null;
  try {
    return readPhone(said.phone.replace(/\.0+$/, ''));
  } catch (error) {
    if (!isCoreError(error)) throw error;
    problems.push('phone-unknown-form');
    return null;
  }
}

export function nameIn(said: Said, problems: Problem[]): string | null {
  // 王 芳: two letters spaced to the width of three.
  const name = /^[\p{Script=Han}\s]+$/u.test(said.name ?? '') ? wordOf(said.name) : (said.name ?? '');
  if (name === '') problems.push('name-missing');
  else if ([...name].length > longestName) problems.push('name-too-long');
  else return name;
  return null;
}

export function villageIn(
  said: Said,
  known: { findVillage: FindVillage },
  problems: Problem[],
): string | null {
  const [village, town] = [wordOf(said.village), wordOf(said.town)];
  // Some write the code where the name belongs.
  const code = wordOf(said.code) || (/^\d{12}$/.test(village) ? village : '');
  if (village === '' && code === '') {
    problems.push('village-missing');
    return null;
  }
  const found = known.findVillage({ village, town, code });
  if ('code' in found) return found.code;
  problems.push(found.problem);
  return null;
}

/** The three digits of a grid; nothing where the line says none. */
export function gridIn(said: Said, problems: Problem[]): string {
  const grid = wordOf(said.grid).replace(/^第?(\d{1,3})(号?网格)?$/, '$1');
  if (grid !== '' && !/^\d{1,3}$/.test(grid)) problems.push('grid-unknown-form');
  return grid && grid.padStart(3, '0');
}

/** The group that somebody leads, else her grid. */
export function groupIn(said: Said, problems: Problem[]): string | null {
  const group = groupNameOf(said.group ?? '') || gridIn(said, problems);
  if (group === '') problems.push('group-missing');
  else if ([...group].length > longestGroupName) problems.push('group-too-long');
  else if (group !== '') return group;
  return null;
}

export function dayIn(said: Said, known: { today: string }, problems: Problem[]): void {
  if (said.yesOn === undefined) return;
  const day = readDay(said.yesOn);
  if (day === undefined) problems.push('day-unknown-form');
  else if (day > known.today) problems.push('day-to-come');
}
