import { expect, test } from 'vitest';
import { plant, runIn } from './plant.ts';

const generator = (answer: string) =>
  `if (process.argv.slice(2).join(' ') !== 'generate --check') throw new Error('asked for something else');\n${answer}\n`;

test('each step has its own line, and one that fails says why and fails the whole', async () => {
  const tree = plant({
    'src/cli/main.ts': generator("console.log('db/schema.sql is stale');\nprocess.exit(1);"),
    'src/core/homes/open-home.ts': "import { x } from 'fastify';\nexport const y = x;\n",
  });

  const { code, output } = await runIn(tree, ['tests/checks/run-all.ts', 'generated', 'arrows', 'sizes']);

  expect(output).toMatch(/^✗ generated \([\d.]+ s\)\n {4}db\/schema\.sql is stale$/m);
  expect(output).toMatch(
    /^✗ arrows \([\d.]+ s\)\n {4}src\/core\/homes\/open-home\.ts -> .*core-imports-only-core$/m,
  );
  expect(output).toMatch(/^✓ sizes/m);
  expect(code).toBe(1);
});

test('a step that nobody knows is a failure, and so is a generator that is not there', async () => {
  const tree = plant({});
  const { code, output } = await runIn(tree, ['tests/checks/run-all.ts', 'generated', 'lints']);
  expect(output).toMatch(/^✗ generated/m);
  expect(output).toMatch(/^✗ lints/m);
  expect(code).toBe(1);
});

test('only when every step is content does the whole succeed', async () => {
  const tree = plant({ 'src/cli/main.ts': generator('') });
  const { code, output } = await runIn(tree, ['tests/checks/run-all.ts', 'generated', 'sizes']);
  expect(output.match(/^✓/gm)).toHaveLength(2);
  expect(code).toBe(0);
});
