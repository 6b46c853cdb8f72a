import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listedCodes, metresBetween, scatterPositions } from './scatter-positions.ts';
import { readSeedDivisions } from './seed-divisions.ts';

const divisions = readSeedDivisions();

describe('the divisions of the demo district', () => {
  test('are 217 published ones, 瑞草园 by a local code, and a band of invented ones', () => {
    const codesFrom = (source: string) => divisions.filter((division) => division.source === source);
    expect(codesFrom('nbs-2023')).toHaveLength(217);
    expect(codesFrom('local').map(({ name }) => name)).toEqual(['瑞草园社区']);
    expect(codesFrom('demo').every(({ name }) => /演示/.test(name))).toBe(true);
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(divisions.length);
  });

  test('name their parents before themselves', () => {
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of divisions) {
      expect(seen).toContain(parentCode);
      seen.add(code);
    }
  });

  test('have invented positions that the script prints again, 400 m apart', () => {
    expect(readFileSync(new URL('positions.csv', import.meta.url), 'utf8')).toBe(
      scatterPositions(listedCodes()),
    );
    const villages = divisions.filter(({ level }) => level === 'village');
    for (const [index, { location }] of villages.entries())
      for (const other of villages.slice(0, index)) {
        expect(location && other.location && metresBetween(location, other.location)).toBeGreaterThanOrEqual(
          400,
        );
      }
  });
});
