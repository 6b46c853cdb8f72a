type Planted = Record<string, { rule?: string; text: string }>;

const lines = (count: number) => Array.from({ length: count }, (_, line) => `  total += ${line};`).join('\n');
const now = 'const save = async (): Promise<void> => Promise.resolve();';
const door = "type Door = 'help' | 'need' | 'question';";

export const faultsOfValues: Planted = {
  'src/core/homes/floating.ts': {
    rule: 'typescript(no-floating-promises)',
    text: `${now}\nexport function open(): void {\n  save();\n}\n`,
  },
  'src/core/homes/misused.ts': {
    rule: 'typescript(no-misused-promises)',
    text: `${now}\nexport const openAll = (homes: string[]): void => homes.forEach(async () => save());\n`,
  },
  'src/core/homes/misused-condition.ts': {
    rule: 'typescript(no-misused-promises)',
    text: `const isOpen = async (): Promise<boolean> => Promise.resolve(true);\nexport const word = (): string => (isOpen() ? '开着呢' : '');\n`,
  },
  'src/core/homes/missing-case.ts': {
    rule: 'typescript(switch-exhaustiveness-check)',
    text: `${door}\nexport function first(door: Door): string {\n  switch (door) {\n    case 'help':\n      return 'h';\n    case 'need':\n      return 'n';\n    default:\n      return '';\n  }\n}\n`,
  },
  'src/core/homes/any.ts': {
    rule: 'typescript(no-explicit-any)',
    text: 'export const name = (home: any): string => String(home);\n',
  },
  'src/core/homes/any-from-outside.ts': {
    rule: 'typescript(no-unsafe-assignment)',
    text: "export function read(text: string): string {\n  const home = JSON.parse(text);\n  return typeof home === 'string' ? home : '';\n}\n",
  },
  'src/core/homes/cast.ts': {
    rule: 'typescript(no-unsafe-type-assertion)',
    text: `${door}\nexport const asDoor = (text: string): Door => text as Door;\n`,
  },
  'src/core/homes/bang.ts': {
    rule: 'typescript(no-non-null-assertion)',
    text: 'export const first = (homes: string[]): string => homes[0]!;\n',
  },
  'src/core/homes/unexplained.ts': {
    rule: 'house(explained-suppressions)',
    text: '// oxlint-disable-next-line typescript/no-explicit-any\nexport const name = (home: any): string => String(home);\n',
  },
  'src/core/homes/unexplained-type.ts': {
    rule: 'typescript(ban-ts-comment)',
    text: '// @ts-ignore\nexport const size: number = 3;\n',
  },
  'src/core/homes/unneeded-suppression.ts': {
    rule: 'unneeded suppression',
    text: '// oxlint-disable-next-line typescript/no-explicit-any -- this home is only a text\nexport const name = (home: string): string => home;\n',
  },
  'src/core/homes/explained.ts': {
    text: '// oxlint-disable-next-line typescript/no-explicit-any -- a stranger calls it with whatever she has\nexport const name = (home: any): string => String(home);\n',
  },
  'src/core/homes/clock.ts': {
    rule: 'house(nothing-ambient)',
    text: 'export const today = (): Date => new Date();\n',
  },
  'src/core/homes/clock-number.ts': {
    rule: 'house(nothing-ambient)',
    text: 'export const at = (): number => Date.now();\n',
  },
  'src/core/homes/chance.ts': {
    rule: 'house(nothing-ambient)',
    text: 'export const draw = (): number => Math.random();\n',
  },
  'src/core/homes/settings.ts': {
    rule: 'house(nothing-ambient)',
    text: "export const demo = (): boolean => process.env['WEIJIA_DEMO'] === '1';\n",
  },
  'src/core/homes/clock-in-sql.ts': {
    rule: 'house(nothing-ambient)',
    text: "import { sql } from 'kysely';\nexport const late = sql`due_at < now()`;\n",
  },
  'src/core/homes/given-time.ts': { text: 'export const noon = (at: number): Date => new Date(at);\n' },
  'src/platform/clock.ts': { text: 'export const at = (): number => Date.now();\n' },
  'src/core/homes/bare-table.ts': {
    rule: 'house(named-cell-tables)',
    text: "import { sql } from 'kysely';\nexport const all = sql`select id from people`;\n",
  },
  'src/core/homes/schema-by-hand.ts': {
    rule: 'house(named-cell-tables)',
    text: "import { sql } from 'kysely';\nexport const all = (cell: string) => sql`select id from ${sql.id(cell)}.people`;\n",
  },
  'src/core/homes/table-by-hand.ts': {
    rule: 'house(named-cell-tables)',
    text: "import { sql } from 'kysely';\nexport const people = sql.table('people');\n",
  },
  'src/core/homes/bare-text.ts': {
    rule: 'house(named-cell-tables)',
    text: "export const all = 'select id from people';\n",
  },
  'src/core/homes/shared-table.ts': {
    text: "import { sql } from 'kysely';\nexport const all = sql`select id from commons.homes, unnest(offers) as people`;\n",
  },
  'src/core/homes/home-queries.ts': {
    rule: 'house(db-first)',
    text: 'export const findHome = (id: string): string => id;\n',
  },
  'src/core/homes/refused-at-once.ts': {
    rule: 'house(refuses-by-promise)',
    text: 'declare const inTransaction: (of: object) => Promise<number>;\nexport const count = (of: object): Promise<number> => inTransaction(of);\n',
  },
  'src/core/homes/refused-in-time.ts': {
    text: 'declare const inTransaction: (of: object) => Promise<number>;\nexport const count = async (of: object): Promise<number> => inTransaction(of);\n',
  },
  'src/core/homes/long-function.ts': {
    rule: 'eslint(max-lines-per-function)',
    text: `export function sum(): number {\n  let total = 0;\n${lines(38)}\n  return total;\n}\n`,
  },
  'src/core/homes/function-of-forty.ts': {
    text: `export function sum(): number {\n  let total = 0;\n${lines(36)}\n  return total;\n}\n`,
  },
  'src/core/homes/four-parameters.ts': {
    rule: 'eslint(max-params)',
    text: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
  },
  'src/core/homes/default-export.ts': {
    rule: 'import(no-default-export)',
    text: 'const home = 1;\nexport default home;\n',
  },
  'src/core/homes/index.ts': {
    rule: 'oxc(no-barrel-file)',
    text: "export * from './clock.ts';\n",
  },
};

const page = (element: string) => `export const Card = () => ${element};\n`;

export const faultsOfPages: Planted = {
  'src/web/ui/picture.tsx': { rule: 'jsx-a11y(alt-text)', text: page('<img src="/home.png" />') },
  'src/web/ui/role.tsx': { rule: 'jsx-a11y(aria-role)', text: page('<div role="kitchen">拉呱</div>') },
  'src/web/ui/label.tsx': {
    rule: 'jsx-a11y(label-has-associated-control)',
    text: page('<label>姓名</label>'),
  },
  'src/web/ui/focus.tsx': {
    rule: 'jsx-a11y(no-autofocus)',
    text: page('<input autoFocus aria-label="姓名" />'),
  },
  'src/web/ui/button.tsx': { rule: 'react(button-has-type)', text: page('<button>报名</button>') },
  'src/web/ui/clean.tsx': { text: page('<button type="submit">报名</button>') },
};

const testFile = (body: string) => `import { expect, test, vi } from 'vitest';\n${body}\n`;
const holds = '{\n  expect(vi).toBeDefined();\n}';

export const faultsOfTests: Planted = {
  'tests/planted/focused.test.ts': {
    rule: 'vitest(no-focused-tests)',
    text: testFile(`test.only('a home opens at nine', () => ${holds});`),
  },
  'tests/planted/skipped.test.ts': {
    rule: 'vitest(no-disabled-tests)',
    text: testFile(`test.skip('a home opens at nine', () => ${holds});`),
  },
  'tests/planted/empty.test.ts': {
    rule: 'vitest(expect-expect)',
    text: "import { test } from 'vitest';\ntest('a home opens at nine', () => {});\n",
  },
  'tests/planted/mock.test.ts': {
    rule: 'vitest(no-restricted-vi-methods)',
    text: testFile(`vi.mock('../src/core/homes/home.ts');\ntest('a home opens at nine', () => ${holds});`),
  },
  'tests/planted/word.test.ts': {
    rule: 'house(whole-sentences)',
    text: testFile(`test('opens', () => ${holds});`),
  },
  'tests/planted/long.test.ts': {
    rule: 'house(short-tests)',
    text: `import { expect, test } from 'vitest';\ntest('a sum is a number', () => {\n  let total = 0;\n${lines(40)}\n  expect(total).toBe(780);\n});\n`,
  },
};
