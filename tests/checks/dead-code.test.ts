import { expect, test } from 'vitest';
import { plant, runIn } from './plant.ts';

type Named = { name: string };
type Issue = {
  file: string;
  files: Named[];
  exports: Named[];
  types: Named[];
  unlisted: Named[];
  dependencies: Named[];
};

const files = {
  'src/server.ts':
    "import { living } from './core/homes/home.ts';\nimport fastify from 'fastify';\nimport './web/styles/app.css';\nimport nowhere from 'not-in-package-json';\nliving(fastify, nowhere);\n",
  'src/core/homes/home.ts':
    'export const living = (...parts: unknown[]) => parts;\nexport const dead = 1;\nexport type DeadType = { id: string };\n',
  'src/web/styles/app.css': "@import url('weui/dist/style/weui.css');\n",
  'src/web/styles/dead.css': 'a {\n}\n',
  'src/core/homes/close-home.ts': 'export const closeHome = () => 1;\n',
};

test('a dead export, type, file, style and package and an unlisted package are each reported', async () => {
  const tree = plant(files);

  const { code, output } = await runIn(tree, ['node_modules/knip/bin/knip.js', '--reporter', 'json']);

  const { issues } = JSON.parse(output) as { issues: Issue[] };
  const home = issues.find((issue) => issue.file === 'src/core/homes/home.ts');
  const packages = issues.find((issue) => issue.file === 'package.json');
  expect(home?.exports.map(({ name }) => name)).toEqual(['dead']);
  expect(home?.types.map(({ name }) => name)).toEqual(['DeadType']);
  expect(issues.find((issue) => issue.file === 'src/core/homes/close-home.ts')?.files).toHaveLength(1);
  expect(issues.find((issue) => issue.file === 'src/web/styles/dead.css')?.files).toHaveLength(1);
  expect(issues.find((issue) => issue.file === 'src/server.ts')?.unlisted[0]?.name).toBe(
    'not-in-package-json',
  );
  expect(packages?.dependencies.map(({ name }) => name)).toContain('pg-boss');
  expect(packages?.dependencies.filter(({ name }) => ['fastify', 'weui'].includes(name))).toEqual([]);
  expect(code).toBe(1);
});
