import { expect, test } from 'vitest';
import { faultsOfPages, faultsOfTests, faultsOfValues } from './planted-faults.ts';
import { plant, runIn } from './plant.ts';

type Report = { diagnostics: { filename: string; code?: string }[]; number_of_files: number };

async function lint(files: Record<string, string>) {
  const { code, output } = await runIn(plant(files), [
    'node_modules/oxlint/bin/oxlint',
    '-f',
    'json',
    'src',
    'tests/planted',
  ]);
  const report = JSON.parse(output) as Report;
  const found = report.diagnostics.map(
    ({ filename, code: rule }) => `${filename}: ${rule ?? 'unneeded suppression'}`,
  );
  return { code, found: [...new Set(found)].sort(), files: report.number_of_files };
}

test('every planted fault is reported under its own rule, and clean files are left in peace', async () => {
  const faults = { ...faultsOfValues, ...faultsOfPages, ...faultsOfTests };
  const files = Object.fromEntries(Object.entries(faults).map(([file, { text }]) => [file, text]));
  const expected = Object.entries(faults).flatMap(([file, { rule }]) => (rule ? [`${file}: ${rule}`] : []));

  const { code, found, files: seen } = await lint(files);

  expect(found).toEqual(expected.sort());
  expect(code).toBe(1);
  expect(seen).toBeGreaterThanOrEqual(Object.keys(faults).length);
});
