import { isGrid, villageOf } from '../../households/household.ts';

/** Where households are counted (`counted`), which homes serve on their lists (`served`), and what was ever used in the one village. */
export type Areas = {
  into: string;
  counted: readonly string[];
  served: readonly string[];
  used: readonly string[];
};

const mostGrids = 999;

const gridCode = (village: string, nth: number) => `${village}${String(nth).padStart(3, '0')}`;

/** From the first on. */
function freeGrids({ into, ...areas }: Areas): string[] {
  const used = new Set([...areas.used, ...areas.counted, ...areas.served]);
  const all = Array.from({ length: mostGrids }, (_, nth) => gridCode(into, nth + 1));
  return all.filter((code) => !used.has(code));
}

/**
 * Each village and grid that households were counted in, or that a home serves, becomes a grid of the one village, so that sums and
 * what each home serves stay what they are. Grids of the one village keep their codes; where nothing comes to it, so does all of
 * it. Undefined where there are more than a village can have.
 */
export function gridsOf(areas: Areas): Map<string, string> | undefined {
  const { into, counted, served } = areas;
  const isCountedByGrids = (code: string) =>
    !isGrid(code) && counted.some((one) => isGrid(one) && villageOf(one) === code);
  const places = [...new Set([...counted, ...served.filter((code) => !isCountedByGrids(code))])].sort();
  if (places.every((code) => villageOf(code) === into)) return new Map();
  const moving = places.filter((code) => !isGrid(code) || villageOf(code) !== into);
  const free = freeGrids(areas);
  if (moving.length > free.length) return undefined;
  return new Map(moving.map((code, nth) => [code, free[nth] ?? code]));
}

/** What a home serves afterwards that served this: of a village all its grids. */
export function servedAfter(area: string, grids: ReadonlyMap<string, string>, areas: Areas): string[] {
  const moved = grids.get(area);
  if (isGrid(area)) return [moved ?? area];
  const within = [...grids].filter(([from]) => villageOf(from) === area).map(([, to]) => to);
  const own =
    area === areas.into ? areas.counted.filter((one) => isGrid(one) && villageOf(one) === area) : [];
  return grids.size === 0 ? [area] : [...within, ...own];
}
