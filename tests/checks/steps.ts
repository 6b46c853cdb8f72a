/** What `bin/check` asks, each with the commands that answer, one after the other, all under this Node. */
export const steps: Readonly<Record<string, readonly (readonly string[])[]>> = {
  generated: [['src/cli/main.ts', 'generate', '--check']],
  types: [
    // Types of the routes first: the pages import them.
    ['node_modules/@react-router/dev/bin.cjs', 'typegen'],
    ['node_modules/typescript7/bin/tsc', '--noEmit'],
  ],
  'dead code': [['node_modules/knip/bin/knip.js']],
  lint: [['node_modules/oxlint/bin/oxlint', '-f', 'unix']],
  format: [
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--ignore-unknown', '.'],
  ],
  arrows: [['tests/checks/run-arrows.ts']],
  sizes: [['tests/checks/run-sizes.ts']],
};
