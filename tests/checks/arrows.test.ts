import { expect, test } from 'vitest';
import { plant, runIn } from './plant.ts';

const value = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const type = (path: string) => `import type { x } from '${path}';\nexport type Y = typeof x;\n`;
const x = 'export const x = 1;\n';

const rooms = {
  'src/server.ts': x,
  'src/platform/config.ts': x,
  'src/platform/db/open-database.ts': x,
  'src/api/homes.routes.ts': x,
  'src/web/view/page.tsx': x,
  'src/cli/main.ts': x,
  'src/locales/en/homes.ts': x,
  'src/core/homes/open-home.ts': x,
  'src/core/homes/home-queries.ts': `import { sql } from 'kysely';\nexport const x = sql;\n`,
  'tests/support/clock.ts': x,
  'src/core/visits/note-visit.ts': value('../links/find-link.ts'),
  'src/core/visits/find-visit.ts': x,
  'src/core/links/find-link.ts': x,
  'src/core/links/end-link.ts': value('../visits/find-visit.ts'),
  'src/core/cases/case-b.ts': `import { y } from './case-a.ts';\nexport const x = y;\n`,
  'src/core/cases/type-b.ts': `import type { Y } from './type-a.ts';\nexport type X = Y;\n`,
};

/** A file (or, without a text, a folder of `rooms`), what it imports, the rule that must say no. */
const forbidden: [file: string, text: string, rule: string][] = [
  ['src/core/homes/uses-fastify.ts', value('fastify'), 'core-imports-only-core'],
  ['src/core/homes/uses-fastify-types.ts', type('fastify'), 'core-imports-only-core'],
  ['src/core/homes/uses-files.ts', value('node:fs'), 'core-imports-only-core'],
  ['src/core/homes/uses-locale.ts', value('../../locales/en/homes.ts'), 'core-imports-only-core'],
  ['src/core/homes/uses-api.ts', value('../../api/homes.routes.ts'), 'core-imports-only-core'],
  ['src/core/homes/uses-config.ts', value('../../platform/config.ts'), 'core-takes-only-types-of-platform'],
  ['src/web/resident/uses-kysely.tsx', value('kysely'), 'web-knows-no-database'],
  ['src/web/resident/uses-kysely-types.tsx', type('kysely'), 'web-knows-no-database'],
  ['src/web/resident/uses-pool.tsx', value('../../platform/db/open-database.ts'), 'web-knows-no-database'],
  ['src/api/uses-web.ts', value('../web/view/page.tsx'), 'doors-do-not-meet'],
  ['src/web/uses-api.ts', value('../api/homes.routes.ts'), 'doors-do-not-meet'],
  ['src/jobs/uses-cli.ts', type('../cli/main.ts'), 'doors-do-not-meet'],
  ['src/platform/uses-web.ts', value('../web/view/page.tsx'), 'platform-knows-no-door'],
  ['src/locales/en/uses-core.ts', value('../../core/homes/open-home.ts'), 'locales-are-a-leaf'],
  ['src/api/uses-server.ts', value('../server.ts'), 'only-the-root-knows-every-room'],
  ['src/api/uses-tests.ts', value('../../tests/support/clock.ts'), 'no-tests-in-the-product'],
  ['src/api/uses-vitest.ts', value('vitest'), 'no-development-packages-in-the-product'],
  ['src/api/uses-nothing.ts', value('./nowhere.ts'), 'no-unknown-imports'],
  [
    'db/migrations/cell/0001-homes.ts',
    value('../../../src/core/homes/open-home.ts'),
    'migrations-stand-alone',
  ],
  ['src/core/cases/case-a.ts', `import { x } from './case-b.ts';\nexport const y = x;\n`, 'no-cycles'],
  ['src/core/cases/type-a.ts', `import type { X } from './type-b.ts';\nexport type Y = X;\n`, 'no-cycles'],
  ['src/core/visits', '', 'no-cycles-of-nouns'],
  ['src/core/links', '', 'no-cycles-of-nouns'],
  ['src/core/homes/home.ts', value('kysely'), 'noun-and-policy-files-are-pure'],
  ['src/core/homes/home-policy.ts', value('./home-queries.ts'), 'noun-and-policy-files-are-pure'],
  ['src/core/activities/activity.ts', value('../homes/home.ts'), 'noun-and-policy-files-are-pure'],
  ['src/core/people/person.ts', value('./passes-on.ts'), 'noun-and-policy-files-are-pure'],
];

const allowed = {
  'src/core/people/passes-on.ts': value('../homes/home-queries.ts'),
  'src/core/homes/uses-parts.ts':
    "import { z } from 'zod';\nimport { Lunar } from 'lunar-typescript';\nexport const y = [z, Lunar];\n",
  'src/core/homes/uses-platform-types.ts': type('../../platform/config.ts'),
  'src/core/shared/hash.ts': "import { createHash } from 'node:crypto';\nexport const y = createHash;\n",
  'src/core/claims/claim.ts': type('kysely'),
  'src/core/homes/home.test.ts': value('../people/passes-on.ts'),
  'src/core/claims/claim.test.ts': value('../../../tests/support/clock.ts'),
  'src/api/uses-core.ts':
    value('../core/homes/open-home.ts') + "export { x as z } from '../locales/en/homes.ts';\n",
  'src/web/uses-request-types.tsx': type('../platform/config.ts'),
  'src/cli/generate.ts':
    value('../api/homes.routes.ts') + "export const format = () => import('prettier');\n",
  'src/root.ts': value('./api/homes.routes.ts'),
};

test('each arrow that points the wrong way is reported under its own rule, and no other', async () => {
  const faults = Object.fromEntries(forbidden.filter(([, text]) => text).map(([file, text]) => [file, text]));
  const tree = plant({ ...rooms, ...faults, ...allowed });

  const { code, output } = await runIn(tree, ['tests/checks/run-arrows.ts']);

  const found = [...output.matchAll(/^(\S+) -> .*: ([a-z-]+)$/gm)].map(
    ([, file, rule]) => `${file}: ${rule}`,
  );
  expect([...new Set(found)].sort()).toEqual(forbidden.map(([file, , rule]) => `${file}: ${rule}`).sort());
  expect(output).not.toContain('has not seen');
  expect(code).toBe(1);
});

test('a cruise that cannot read TypeScript is a failure, not a clean bill', async () => {
  const tree = plant({
    'src/core/homes/home.ts': value('fastify'),
    'hide-typescript.mjs': `import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => next(name === 'typescript' ? 'no-such' : name, context) });`,
  });

  const { code, output } = await runIn(tree, [
    '--import',
    './hide-typescript.mjs',
    'tests/checks/run-arrows.ts',
  ]);

  expect(output).toContain('src/core/homes/home.ts: the cruise has not seen this file');
  expect(code).toBe(1);
});
