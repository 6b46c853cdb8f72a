import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generators } from '../../src/cli/generate.ts';
import { plant, runIn } from './plant.ts';
import { steps } from './steps.ts';

const generated = generators.map(({ file }) => file);

test('a generated file that was edited by hand is named as stale, each one of them', async () => {
  const edited = generated.map((file) => [file, `${readFileSync(file, 'utf8')}\n`]);
  const tree = plant(Object.fromEntries(edited), ['src', 'db', 'docs']);

  const { code, output } = await runIn(tree, steps['generated']?.[0] ?? []);

  expect(generated).toHaveLength(4);
  expect(generated.filter((file) => output.includes(file))).toEqual(generated);
  expect(code).toBe(1);
});
