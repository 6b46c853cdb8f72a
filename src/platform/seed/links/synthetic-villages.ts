import type { LatLng } from '../../../core/homes/position.ts';
import { around, firsts, seconds } from '../synthetic-towns.ts';

/** Towns from 601 on hardly exist, so that what is invented stays apart from a district's own. */
const firstTown = 601;
const towns = 20;
const villagesOfATown = 330;

/** As many as a city has. A district has no more of them, however many women its executives keep touch with. */
export const mostLed = towns * villagesOfATown;

export type InventedPlace = { code: string; name: string; level: 'town' | 'village'; parentCode: string };

const inventedName = (nth: number) =>
  `${firsts[nth % firsts.length]}${seconds[Math.floor(nth / firsts.length) % seconds.length]}`;

/** The codes between which all invented towns and villages of a district lie, the second outside. */
export const inventedCodes = (county: string): { from: string; before: string } => ({
  from: `${county}${firstTown}`,
  before: `${county}${firstTown + towns}`,
});

const townOf = (county: string, nth: number): InventedPlace => ({
  code: `${county}${firstTown + (nth % towns)}`,
  name: `${inventedName(17 * (nth % towns))}镇（演示）`,
  level: 'town',
  parentCode: county,
});

/** Where the nth executive of a district sits: by turns in each of its invented towns. */
export const townOfExecutive = (county: string, nth: number): string => townOf(county, nth).code;

/** The nth invented village, always the same, and the same again once all have had their turn. */
export function villageOf(county: string, nth: number): InventedPlace {
  const within = Math.floor((nth % mostLed) / towns);
  const parentCode = townOf(county, nth % mostLed).code;
  const code = `${parentCode}${String(within + 1).padStart(3, '0')}`;
  return { code, name: `${inventedName(within)}村（演示）`, level: 'village', parentCode };
}

const spotOfTown = (code: string, middle: LatLng) =>
  around(middle, Number(code.slice(6, 9)) - firstTown, 0.035);

/** Where an invented place is said to lie: a town about the middle of its district, a village about its town. */
export const spotOf = ({ code, level }: InventedPlace, middle: LatLng): LatLng =>
  level === 'town'
    ? spotOfTown(code, middle)
    : around(spotOfTown(code, middle), Number(code.slice(9)), 0.0015);

/** So many villages from one on, and the towns they lie in. */
export function placesOf(county: string, first: number, count: number): InventedPlace[] {
  const villages = Array.from({ length: count }, (_, nth) => villageOf(county, first + nth));
  const above = Array.from({ length: Math.min(count, towns) }, (_, nth) => townOf(county, first + nth));
  return [...above, ...villages];
}
