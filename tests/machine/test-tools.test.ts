import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cloneRoot } from '../../src/platform/config.ts';

/** What bin/setup decides, which runs on whatever Node the machine has and is no part of our types. */
function decides(expression: string): unknown {
  const script = `import * as plan from './bin/setup/plan-test-tools.mjs';
    console.log(JSON.stringify(${expression}) ?? 'null')`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: cloneRoot,
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout);
}

test('on a bare machine a browser, Chinese letters and PostgreSQL 15 are asked for; what is there is not', () => {
  expect(decides('plan.missingPackages({})')).toEqual([
    'chromium-headless-shell',
    'fonts-noto-cjk',
    'postgresql-15',
  ]);
  expect(decides("plan.missingPackages({ browser: '/usr/bin/chromium', chineseFont: true })")).toEqual([
    'postgresql-15',
  ]);
  expect(decides("plan.missingPackages({ browser: 'b', chineseFont: true, postgres: 'p' })")).toEqual([]);
});

test('where the release has no PostgreSQL 15, or no browser without a window, its own is taken; people are told a name that is everywhere', () => {
  expect(decides("plan.namesToTry('postgresql-15')")).toEqual(['postgresql-15', 'postgresql']);
  expect(decides("plan.namesToTry('fonts-noto-cjk')")).toEqual(['fonts-noto-cjk']);
  expect(decides("plan.namesToTry('chromium-headless-shell')")).toEqual([
    'chromium-headless-shell',
    'chromium',
  ]);
  expect(decides("plan.aptCommand(['chromium-headless-shell', 'postgresql-15'])")).toBe(
    'sudo apt-get install -y chromium postgresql',
  );
});

test("Debian's own cluster is kept away only where PostgreSQL is what gets installed", () => {
  expect(
    decides("['postgresql-15', 'postgresql', 'chromium'].map((name) => plan.bringsServer([name]))"),
  ).toEqual([true, true, false]);
});

test('of several PostgreSQL the oldest from 15 on is tested on, by its number and not by its letters', () => {
  const choice = (...folders: string[]) => decides(`plan.choosePostgres(${JSON.stringify(folders)})`);
  expect(choice('/usr/lib/postgresql/9', '/usr/lib/postgresql/18', '/usr/lib/postgresql/16')).toBe(
    '/usr/lib/postgresql/16',
  );
  expect(choice('/opt/homebrew/opt/postgresql@17', '/usr/pgsql-15')).toBe('/usr/pgsql-15');
  expect(choice('/usr/lib/postgresql/13')).toBeNull();
});
