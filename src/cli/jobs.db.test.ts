import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, aPerson } from '../../tests/support/factories.ts';
import { townOn, type Town } from '../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { listNotices } from '../core/notices/list-notices.ts';
import { signUp } from '../core/signups/sign-up.ts';
import { cloneRoot } from '../platform/config.ts';

let database: TestDatabase;
let bare: TestDatabase;
let town: Town;
beforeAll(async () => {
  [database, bare] = await Promise.all([createTestDatabase(), createTestDatabase('bare')]);
  town = townOn(database);
});
afterAll(async () => {
  await Promise.all([database.drop(), bare.drop()]);
});

function weijia(args: string[], on = database) {
  const { host, user, database: name } = on.connectionOf('owner');
  const url = `postgresql://${user ?? ''}@localhost/${name ?? ''}?host=${encodeURIComponent(host ?? '')}`;
  const run = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: cloneRoot,
    env: { DATABASE_URL: url },
    encoding: 'utf8',
  });
  return { code: run.status, said: run.stdout, told: run.stderr };
}

test('what is due by the hour that is named is done, said, and done once', async () => {
  const home = await aHome(town);
  const { id: activityId } = await anActivity(town, { host: await aHost(town, '王大姐', home), home });
  const person = await aPerson(town, '李婶');
  await signUp(person.ctx(), { activityId });
  const early = weijia(['jobs', 'run', '--at', '2026-12-20T09:59:00']);
  expect(early).toMatchObject({ code: 0, told: '' });
  expect(early.said).toContain('letters delivered 0 · ');
  const onTime = weijia(['jobs', 'run', '--at', '2026-12-20T10:06:00+08:00']);
  expect(onTime.said).toMatch(/letters delivered 1 · .*audit lines sealed [1-9]/);
  expect(await listNotices(person.ctx())).toHaveLength(1);
  expect(weijia(['jobs', 'run', '--at', '2026-12-20T10:06:00+08:00']).said).toMatch(
    /letters delivered 0 · .*sealed 0 · .*forgotten 0/,
  );
});

test('a time that is none gets one sentence, and so does a database without a cell', () => {
  for (const args of [
    [],
    ['walk'],
    ['run', '--at', 'tomorrow'],
    ['run', '--when', 'now'],
    ['run', 'twice'],
  ]) {
    const told = expect.stringMatching(/^[^\n]*npx weijia jobs run[^\n]*\n$/);
    expect(weijia(['jobs', ...args])).toEqual({ code: 1, said: '', told });
  }
  const told = expect.stringMatching(/^[^\n]*npm start[^\n]*\n$/);
  expect(weijia(['jobs', 'run'], bare)).toEqual({ code: 1, said: '', told });
});
