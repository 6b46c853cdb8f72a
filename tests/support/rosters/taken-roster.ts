import { readRoster } from '../../../src/core/rosters/read-roster.ts';
import { advanceRoster } from '../../../src/core/rosters/taking/advance-rosters.ts';
import { takeRoster } from '../../../src/core/rosters/taking/take-roster.ts';
import { undoRoster } from '../../../src/core/rosters/undoing/undo-roster.ts';
import type { Cell, RosterBasis } from '../../../src/core/rosters/roster.ts';
import { takeTellings, type TextOfTelling } from '../../../src/core/touches/telling/take-tellings.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { tableOf } from './tables.ts';

/** A woman of a roster: her name, her phone or none, and her executive. */
export type Named = [name: string, phone: string, executive: string];

/** What of it is left to take, or to undo, is done. */
export async function takenToItsEnd(town: Town, rosterId: string): Promise<void> {
  while (await advanceRoster(asTheSystem(town), rosterId));
}

type Taker = { town: Town; office: Person; doubtsToo?: boolean; keepUntil?: string };

/** A roster of women of 泉东新村, taken in; its last day is the 30th of June, where none is said. */
export async function aTakenRoster(
  { town, office, doubtsToo = false, keepUntil = '2027-06-30' }: Taker,
  women: readonly Named[],
  basis: RosterBasis = 'consent',
): Promise<string> {
  const rows = women.map(([name, phone, executive]) => [name, '泉东新村', phone, executive]);
  const lines = tableOf([['姓名', '村居', '手机', '联系执委'], ...rows]);
  const why = { basis, purpose: '日常联系', keepUntil };
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  const { id } = await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null });
  await takeRoster(office.ctx(), { rosterId: id, doubtsToo });
  await takenToItsEnd(town, id);
  return id;
}

type Whose = { town: Town; office: Person };

/** A table of what an office has, read and not taken yet. Returns the roster's id. */
export const aReadRoster = async (
  { office }: Whose,
  kind: 'chairs' | 'groupLeaders' | 'households',
  rows: readonly (readonly Cell[])[],
): Promise<string> => {
  const wish = { kind, divisionCode: '370215', fileName: '名册.csv' } as const;
  return (await readRoster(office.ctx(), wish, { lines: tableOf(rows), personOfPhone: async () => null })).id;
};

export async function taken({ town, office }: Whose, rosterId: string): Promise<void> {
  await takeRoster(office.ctx(), { rosterId });
  await takenToItsEnd(town, rosterId);
}

export async function takenBack({ town, office }: Whose, rosterId: string): Promise<void> {
  await undoRoster(office.ctx(), { rosterId });
  await takenToItsEnd(town, rosterId);
}

/** The texts that go out now, by phone. */
export async function textsNow(town: Town): Promise<Map<string, TextOfTelling>> {
  const onFailure = (error: unknown) => {
    throw error;
  };
  const texts = await takeTellings(asTheSystem(town), { onFailure });
  return new Map(texts.map((text) => [text.phone, text]));
}
