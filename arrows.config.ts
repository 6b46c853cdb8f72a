import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

// The arrows of ARCHITECTURE.md: server -> {api, web, jobs, cli} -> core. tests/checks/run-arrows.ts cruises with
// them and checks that the cruise saw every file; tests/checks/arrows.test.ts plants a violation of each rule.

/** The pure libraries core may use beside kysely and zod. */
const pureLibraries = ['fflate', 'gcoord', 'lunar-typescript', 'opencc-js', 'pinyin-pro'];
const npm = (names: readonly string[]) => `(^|/)node_modules/(${names.join('|')})/`;
const test = '[.]test[.]tsx?$';

type Rule = IForbiddenRuleType;

/** `homes/home.ts`, `divisions/division.ts`, `activities/activity.ts`, `people/person.ts`; `homes/home-policy.ts`. */
const nounFile = '^src/core/(([a-z-]+?)(s|es)/\\2|([a-z-]+)ies/\\4y|([a-z-]+)/\\5|people/person)[.]ts$';
const pureFile = [nounFile, '-policy[.]ts$'];

/** Types vanish before anything runs, so purity is a question of values alone. */
export const purity: Rule = {
  name: 'noun-and-policy-files-are-pure',
  comment: 'A noun or policy file reaches no database and no outside world, not even through another file.',
  severity: 'error',
  from: { path: pureFile, pathNot: test },
  to: {
    path: [
      '(^|/)node_modules/(kysely|pg)/',
      '^src/platform/',
      '-queries[.]ts$',
      '^(node:)?(fs|net|http|https|child_process)',
    ],
    reachable: true,
  },
};

/** Looked at in core alone: seen from outside, every noun hangs together with every other through platform. */
export const nouns: Rule = {
  name: 'no-cycles-of-nouns',
  comment: "A noun uses another noun's types, queries and use-cases, but never one that uses it in turn.",
  severity: 'error',
  scope: 'folder',
  from: { path: '^src/core/[^/]+$' },
  to: { circular: true },
};

const inRoom = (path: string) => ({ path, pathNot: test });

export const arrows: Rule[] = [
  {
    name: 'no-cycles',
    comment: 'No file leads back to itself, not even through types.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'core-imports-only-core',
    comment:
      'Core imports core, kysely, zod, the pure libraries above, hashing from node:crypto, types of platform.',
    severity: 'error',
    from: inRoom('^src/core/'),
    to: {
      pathNot: ['^src/core/', '^src/platform/', npm(['kysely', 'zod', ...pureLibraries]), '^(node:)?crypto$'],
    },
  },
  {
    name: 'core-takes-only-types-of-platform',
    comment: 'Core knows the outside world by its types; the values come in through ctx.',
    severity: 'error',
    from: inRoom('^src/core/'),
    to: { path: '^src/platform/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'doors-do-not-meet',
    comment:
      'Pages, REST, jobs and commands meet in core alone; but `generate` has the REST door print itself.',
    severity: 'error',
    from: { path: '^src/(api|web|jobs|cli)/', pathNot: [test, '^src/cli/generate[.]ts$'] },
    to: { path: '^src/(api|web|jobs|cli)/', pathNot: '^src/$1/' },
  },
  {
    name: 'web-knows-no-database',
    comment: 'A page calls a verb; it writes no SQL.',
    severity: 'error',
    from: inRoom('^src/web/'),
    to: { path: [npm(['kysely', 'pg', '@types/pg']), '^src/platform/db/'] },
  },
  {
    name: 'platform-knows-no-door',
    comment: 'The outside world is called; it calls no page, route, job or command.',
    severity: 'error',
    from: inRoom('^src/platform/'),
    to: { path: '^src/(api|web|jobs|cli|locales)/' },
  },
  {
    name: 'locales-are-a-leaf',
    comment: 'Sentences import nothing, so that any door may use them.',
    severity: 'error',
    from: inRoom('^src/locales/'),
    to: { pathNot: '^src/locales/' },
  },
  {
    name: 'only-the-root-knows-every-room',
    comment: 'A file directly below src/ composes the rooms; no room looks up to it.',
    severity: 'error',
    from: inRoom('^src/[^/]+/'),
    to: { path: '^src/[^/]+[.]tsx?$' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration means the same for ever, so it uses no code that may change.',
    severity: 'error',
    from: { path: '^db/migrations/' },
    to: { path: '^(src|tests|bench)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'What is shipped imports no test and no support of tests.',
    severity: 'error',
    from: inRoom('^(src|db)/'),
    to: { path: ['^tests/', test] },
  },
  {
    name: 'no-development-packages-in-the-product',
    comment: '`npm ci --omit=dev` is enough to serve; a generator loads its tool with `await import()`.',
    severity: 'error',
    from: inRoom('^(src|db)/'),
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      dynamic: false,
      pathNot: '/@types/',
    },
  },
  {
    name: 'no-unknown-imports',
    comment: 'Every import leads to a file or an installed package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '[+]types/' },
  },
];

export const options: ICruiseOptions = {
  validate: true,
  doNotFollow: { path: 'node_modules' },
};

export const resolution = {
  exportsFields: ['exports'],
  conditionNames: ['node', 'import', 'types', 'default'],
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
};
