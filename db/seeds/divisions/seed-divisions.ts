import { readTable, type Cells } from '../read-table.ts';

/** A division of the demo district as the loader stores it; `source` says who vouches for it (see README.md). */
export type SeedDivision = {
  code: string;
  name: string;
  level: string;
  parentCode: string | null;
  location: { lat: number; lng: number } | null;
  source: 'nbs-2023' | 'local' | 'demo';
  validFrom: string;
};

const file = (name: string) => new URL(name, import.meta.url);

const locationOf = (cells: Cells | undefined) =>
  cells?.['lat'] && cells['lng'] ? { lat: Number(cells['lat']), lng: Number(cells['lng']) } : null;

/** The 217 published divisions, then 瑞草园 by a local code, then the invented 演示 band; parents come first. */
export function readSeedDivisions(): SeedDivision[] {
  const positions = new Map(readTable(file('positions.csv')).map((cells) => [cells['code'], cells]));
  const published = readTable(file('jimo-divisions.csv')).map((cells) => ({
    ...named(cells),
    location: locationOf(positions.get(cells['code'] ?? '')),
    source: 'nbs-2023' as const,
    validFrom: '2023-06-30',
  }));
  const added = readTable(file('local-divisions.csv')).map((cells) => ({
    ...named(cells),
    location: locationOf(cells),
    source: cells['source'] === 'local' ? ('local' as const) : ('demo' as const),
    validFrom: cells['valid_from'] ?? '',
  }));
  return [...published, ...added];
}

const named = (cells: Cells) => ({
  code: cells['code'] ?? '',
  name: cells['name'] ?? '',
  level: cells['level'] ?? '',
  parentCode: cells['parent_code'] || null,
});
