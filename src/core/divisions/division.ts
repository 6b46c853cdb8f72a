/**
 * Division codes as offices write them. GB/T 2260 numbers provinces (2 digits), cities (4) and counties (6);
 * GB/T 10114 adds three digits for a town; the statistical office adds three more for a village. A code is a
 * versioned attribute, never an identity: places merge and are numbered anew, and the old version stays.
 */
export type DivisionLevel = 'province' | 'city' | 'county' | 'town' | 'village';

export type Division = {
  code: string;
  name: string;
  level: DivisionLevel;
  parentCode: string | null;
  location: { lat: number; lng: number } | null;
};

/** From the top down, with the number of digits that each level's code has. */
export const divisionLevels = [
  { level: 'province', digits: 2 },
  { level: 'city', digits: 4 },
  { level: 'county', digits: 6 },
  { level: 'town', digits: 9 },
  { level: 'village', digits: 12 },
] as const satisfies readonly { level: DivisionLevel; digits: number }[];

const lengthsUpward: number[] = divisionLevels.map(({ digits }) => digits).toReversed();

/** A code as it is written, undefined for what is none. Its length tells its level: 2, 4, 6, 9 or 12 digits. */
export function parseDivisionCode(text: string): string | undefined {
  const code = text.trim();
  return /^[1-9]\d+$/.test(code) && levelOf(code) !== undefined ? code : undefined;
}

const isZeros = (digits: string) => /^0*$/.test(digits);

/**
 * Offices also fill a code with zeros, to six digits (GB/T 2260: 370000) or to twelve (statistics: 370215000000).
 * Where the level is known, this is the code without them; undefined where code and level contradict each other.
 */
export function codeAtLevel(code: string, level: DivisionLevel): string | undefined {
  const digits = divisionLevels.find((each) => each.level === level)?.digits ?? 0;
  return code.length >= digits && isZeros(code.slice(digits)) ? code.slice(0, digits) : undefined;
}

/**
 * Where the level is not known, zeros are ambiguous (441900 is 东莞市 as a county and, filled up, 4419 as a city):
 * all codes that a text may mean, the literal one first.
 */
export function readingsOf(code: string): string[] {
  const parent = levelOf(code) === undefined ? null : parentCodeOf(code);
  return parent !== null && isZeros(code.slice(parent.length)) ? [code, ...readingsOf(parent)] : [code];
}

/** The prefix of all codes within a division, however its own code is filled with zeros. */
export const prefixOf = (code: string): string => readingsOf(code).at(-1) ?? code;

/** The level that a code's length names; undefined where no level has codes of this length. */
export const levelOf = (code: string): DivisionLevel | undefined =>
  divisionLevels.find(({ digits }) => digits === code.length)?.level;

/** The code of the division above: its prefix. A province has none. */
export function parentCodeOf(code: string): string | null {
  const above = lengthsUpward.find((digits) => digits < code.length);
  return above === undefined ? null : code.slice(0, above);
}

/** All codes above this one, the nearest first. */
export function ancestorCodesOf(code: string): string[] {
  const parent = parentCodeOf(code);
  return parent === null ? [] : [parent, ...ancestorCodesOf(parent)];
}

/** Roll-up is by prefix: a town's figures are those of every code that begins with the town's. */
export const isWithin = (code: string, above: string): boolean => code.startsWith(prefixOf(above));

export const isDivisionLevel = (text: string): text is DivisionLevel =>
  divisionLevels.some(({ level }) => level === text);
