import { groupNameOf, longestGroupName } from '../../group-leaders/group-leader.ts';
import { gridNumbered } from '../../households/grid-name.ts';
import { readPhone } from '../../people/phones/phone.ts';
import { isCoreError } from '../../shared/errors.ts';
import type { Problem } from '../problem.ts';
import type { Cell, Said } from '../roster.ts';
import type { FindVillage, PlaceFound } from './place-names.ts';
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

/** Where a village lies by now that may be part of another. */
export type VillageNow = (code: string) => string | undefined;

type KnowsVillages = { findVillage: FindVillage };
type KnowsMergers = KnowsVillages & { villageNow: VillageNow };

function placeIn(
  said: Said,
  known: KnowsVillages,
): PlaceFound | { problem: 'village-missing'; gone?: string } {
  const [village, town] = [wordOf(said.village), wordOf(said.town)];
  // Some write the code where the name belongs.
  const code = wordOf(said.code) || (/^\d{12}$/.test(village) ? village : '');
  if (village === '' && code === '') return { problem: 'village-missing' };
  return known.findVillage({ village, town, code });
}

export function villageIn(said: Said, known: KnowsVillages, problems: Problem[]): string | null {
  const found = placeIn(said, known);
  if ('code' in found) return found.code;
  problems.push(found.problem);
  return null;
}

type GroupsVillage = { villageCode: string | null; ofCode: string | null };

/**
 * The village whose group somebody leads. Named as it was once, also where it is part of another by now, it is its own groups that are
 * meant: `ofCode`.
 */
export function villageOfGroupIn(said: Said, known: KnowsMergers, problems: Problem[]): GroupsVillage {
  const found = placeIn(said, known);
  if ('code' in found) return { villageCode: found.code, ofCode: found.asItWas ? found.code : null };
  const villageCode = found.gone === undefined ? undefined : known.villageNow(found.gone);
  if (villageCode !== undefined) return { villageCode, ofCode: found.gone ?? null };
  problems.push(found.problem);
  return { villageCode: null, ofCode: null };
}

/** Where somebody lives, also by a village that has become part of another: an office's table is older than the merger. */
export const homeVillageIn = (said: Said, known: KnowsMergers, problems: Problem[]): string | null =>
  villageOfGroupIn(said, known, problems).villageCode;

/** The three digits of a grid; nothing where the line says none. */
export function gridIn(said: Said, problems: Problem[]): string {
  const word = wordOf(said.grid);
  const grid = gridNumbered(word);
  if (word !== '' && grid === undefined) problems.push('grid-unknown-form');
  return grid ?? word;
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
