import { expect, test } from 'vitest';
import { plant, runIn } from './plant.ts';
import { steps } from './steps.ts';

const typeFaults: Record<string, [text: string, code: string]> = {
  'src/wrong.ts': ["export const size: number = '三';\n", 'TS2322'],
  'src/unchecked-index.ts': ['export const first = (list: string[]): string => list[0];\n', 'TS2322'],
  'src/exact-optional.ts': ['export const home: { fax?: string } = { fax: undefined };\n', 'TS2375'],
  'src/not-erasable.ts': ['export enum Door {\n  Help,\n}\n', 'TS1294'],
  'src/no-override.ts': ['class A {\n  a() {}\n}\nexport class B extends A {\n  a() {}\n}\n', 'TS4114'],
  'src/type-as-value.ts': [
    "import { ClientBase } from './types.ts';\nexport type C = ClientBase;\n",
    'TS1484',
  ],
  'src/implicit-any.ts': ['export const name = (home) => String(home);\n', 'TS7006'],
};

test('each strictness that the house asks of the compiler is on', async () => {
  const tree = plant({
    ...Object.fromEntries(Object.entries(typeFaults).map(([file, [text]]) => [file, text])),
    'src/types.ts': 'export type ClientBase = { id: string };\n',
  });

  const { code, output } = await runIn(tree, steps['types']?.at(-1) ?? []);

  const found = [...output.matchAll(/^(src\/[^(]+)\(.*error (TS\d+)/gm)].map(
    ([, file, fault]) => `${file} ${fault}`,
  );
  expect(found.sort()).toEqual(
    Object.entries(typeFaults)
      .map(([file, [, fault]]) => `${file} ${fault}`)
      .sort(),
  );
  expect(code).not.toBe(0);
});

test('a file that nobody formatted is reported, in code, styles and commands', async () => {
  const unformatted = {
    'src/quotes.ts': 'export const a = "a"\n',
    'src/wide.tsx': `export const a = [${'11111, '.repeat(20)}];\n`,
    'src/web/page.css': 'a{color:red}\n',
    'bin/open': "#!/usr/bin/env node\nconsole.log( 'a' )\n",
  };
  const tree = plant({ ...unformatted, 'src/formatted.ts': "export const a = 'a';\n" });

  const { code, output } = await runIn(tree, steps['format']?.[0] ?? []);

  const found = [...output.matchAll(/\[warn\] (\S+\/\S+)$/gm)].map(([, file]) => String(file));
  expect(found.sort()).toEqual(Object.keys(unformatted).sort());
  expect(code).toBe(1);
});
