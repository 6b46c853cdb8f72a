import { expect, test } from 'vitest';
import { plant, runIn } from './plant.ts';

const lines = (count: number) => 'export {};\n'.repeat(count);
const twenty = (folder: string) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${folder}/verb-${index}.ts`, lines(1)]));

// Spelt in two halves, or this very file would be reported.
const silence = 'disable';

const faults: Record<string, [text: string, rule: string]> = {
  'src/core/homes/open-home.ts': [lines(141), 'long-file'],
  'src/core/homes/home.ts': [lines(151), 'long-file'],
  'src/core/homes/home-policy.ts': [lines(151), 'long-file'],
  'src/core/homes/home-queries.ts': [lines(221), 'long-file'],
  'src/core/homes/home.test.ts': [lines(351), 'long-file'],
  'src/api/homes.routes.ts': [lines(201), 'long-file'],
  'src/web/resident/home.tsx': [lines(251), 'long-file'],
  'src/jobs/seal-audit.ts': [lines(81), 'long-file'],
  'src/platform/config.ts': [lines(221), 'long-file'],
  'bin/check': [lines(41), 'long-file'],
  'docs/decisions/0001-one-package.md': [lines(81), 'long-file'],
  'README.md': [lines(121), 'long-file'],
  'src/core/homes/OpenHome.ts': [lines(1), 'kebab-case'],
  'src/core/shared/utils.ts': [lines(1), 'empty-word'],
  'src/core/homes/home-service.ts': [lines(1), 'empty-word'],
  'src/core/homes/update-home.ts': [lines(1), 'office-verb'],
  'src/web/a/b/c/d/page.tsx': [lines(1), 'deep-folder'],
  'src/core/homes/silent.ts': [`/* oxlint-${silence} */\n`, 'wide-suppression'],
  'src/core/homes/silent-line.ts': [`export {}; // oxlint-${silence}-line\n`, 'wide-suppression'],
};

test('each cap and each rule of names is seen, one line or one letter beyond it', async () => {
  const planted = Object.fromEntries(Object.entries(faults).map(([file, [text]]) => [file, text]));
  const atTheCap = {
    'src/core/cases/close-case.ts': lines(140),
    'src/core/cases/case-queries.ts': lines(220),
    'src/web/ui/card/card.tsx': lines(250),
    'src/platform/db/types.generated.ts': lines(999),
    'docs/guide/街道怎么用.md': lines(400),
  };
  const folders = {
    ...twenty('src/core/full'),
    'src/core/full/one-more.ts': lines(1),
    ...twenty('src/core/just'),
  };
  const tree = plant({ ...planted, ...atTheCap, ...folders });

  const { code, output } = await runIn(tree, ['tests/checks/run-sizes.ts']);

  const found = output.split('\n').map((line) => /^(\S+: [a-z-]+): /.exec(line)?.[1]);
  const expected = Object.entries(faults).map(([file, [, rule]]) => `${file}: ${rule}`);
  expect(found.filter((fault) => fault !== undefined).sort()).toEqual(
    [...expected, 'src/core/full: full-folder'].sort(),
  );
  expect(code).toBe(1);
});
