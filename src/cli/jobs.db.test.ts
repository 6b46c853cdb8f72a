import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, aPerson, auditWritten } from '../../tests/support/factories.ts';
import { townOn, type Town } from '../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { runCommand } from '../../tests/support/servers/run-command.ts';
import { aMachine } from '../../tests/support/vaults/test-vaults.ts';
import { verifySeals } from '../core/audit/verify-seals.ts';
import { listNotices } from '../core/notices/list-notices.ts';
import { signUp } from '../core/signups/sign-up.ts';
import { withdrawSignup } from '../core/signups/withdraw-signup.ts';

let database: TestDatabase;
let bare: TestDatabase;
let town: Town;
const machine = aMachine();
beforeAll(async () => {
  [database, bare] = await Promise.all([createTestDatabase(), createTestDatabase('bare')]);
  town = townOn(database);
});
afterAll(async () => {
  await Promise.all([database.drop(), bare.drop()]);
  machine.remove();
});

const weijia = (args: string[], on = database) =>
  runCommand(args, { database: on, env: { WEIJIA_DATA_DIR: machine.dataDir } });

async function anActivityOf(name: string) {
  const home = await aHome(town);
  return anActivity(town, { host: await aHost(town, name, home), home });
}

test('what is due by the hour that is named is done, said, and done once', async () => {
  const { id: activityId } = await anActivityOf('王大姐');
  const person = await aPerson(town, '李婶');
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  await withdrawSignup(person.ctx(), { signupId });
  const early = weijia(['jobs', 'run', '--at', '2026-12-20T09:59:00']);
  expect(early).toMatchObject({ code: 0, told: '' });
  expect(early.said).toContain('letters delivered 0 · ');
  await auditWritten(town, { minutesAgo: 1 });
  const onTime = weijia(['jobs', 'run', '--at', '2026-12-20T10:06:00+08:00']);
  expect(onTime.said).toMatch(/letters delivered 1 · .*audit lines sealed [1-9]/);
  expect(await listNotices(person.ctx())).toHaveLength(2);
  expect(weijia(['jobs', 'run', '--at', '2026-12-20T10:06:00+08:00']).said).toMatch(
    /letters delivered 0 · .*sealed 0 · .*forgotten 0/,
  );
});

test('work done at the clock of next month leaves the seals true to what is written afterwards', async () => {
  const cell = database.owner.withSchema(town.cells[0].schema);
  const next = ['jobs', 'run', '--at', '2027-01-20T10:00:00+08:00'];
  await aPerson(town, '孙姐');
  await auditWritten(town, { minutesAgo: 0.5 });
  expect(weijia(next).said).toMatch(/audit lines sealed [1-9]/);
  const person = await aPerson(town, '周婶');
  await signUp(person.ctx(), { activityId: (await anActivityOf('赵大娘')).id });
  await auditWritten(town, { minutesAgo: 0.2 });
  expect(weijia(next).said).toMatch(/audit lines sealed [1-9]/);
  expect((await verifySeals(cell)).faults).toEqual([]);
  await cell.updateTable('audit').set({ verb: 'withdraw-signup' }).where('verb', '=', 'sign-up').execute();
  expect((await verifySeals(cell)).faults.length).toBeGreaterThan(0);
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
