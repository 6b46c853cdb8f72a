import { undoRoster } from '../../../src/core/rosters/undoing/undo-roster.ts';
import { addDays, dayOf } from '../../../src/core/shared/dates.ts';
import { isCoreError } from '../../../src/core/shared/errors.ts';
import type { Chance } from '../chance/make-chance.ts';
import type { Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aTakenRoster, takenToItsEnd, type Named } from './taken-roster.ts';

type Bringing = { town: Town; office: Person; chance: Chance; rosters: string[] };

const names = ['王大姐', '李大姐', '赵大姐', '周大姐', '吴大姐', '郑大姐'] as const;

/** One of a few names, so that two of them may be one woman. */
export const aName = (chance: Chance): string => names[Math.floor(chance() * names.length)] ?? names[0];

/** A roster of one to three women whose executive is 江大姐 or 秦大姐, or by now nobody; each with a phone of a few, or none. */
export async function bringSome({ town, office, chance, rosters }: Bringing): Promise<void> {
  const women = Array.from({ length: 1 + Math.floor(chance() * 3) }, (): Named => [
    aName(chance),
    chance() < 0.6 ? `138000000${String(10 + Math.floor(chance() * 40))}` : '',
    chance() < 0.5 ? '江大姐' : '秦大姐',
  ]);
  const basis = chance() < 0.7 ? 'consent' : 'duty';
  const keepUntil = addDays(dayOf(town.clock()), 20 + Math.floor(chance() * 300));
  rosters.push(await aTakenRoster({ town, office, doubtsToo: chance() < 0.5, keepUntil }, women, basis));
}

/** It takes one of its rosters back, as long as it may. */
export async function takeOneBack({ town, office, chance, rosters }: Bringing): Promise<void> {
  const [rosterId] = rosters.splice(Math.floor(chance() * rosters.length), 1);
  if (rosterId === undefined) return;
  try {
    await undoRoster(office.ctx(), { rosterId });
    await takenToItsEnd(town, rosterId);
  } catch (error) {
    if (!isCoreError(error) || error.code !== 'undo-too-late') throw error;
  }
}
