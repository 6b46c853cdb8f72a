import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../tests/support/auth-desk.ts';
import { anOfficer, lettersDelivered } from '../../../tests/support/factories.ts';
import { townOn } from '../../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { runCommand } from '../../../tests/support/servers/run-command.ts';
import { inByPhone, withAuthenticator } from '../../../tests/support/sign-in/second-step.ts';
import { listNotices } from '../../core/notices/list-notices.ts';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'weijia-readmit-'));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

function readmit(...args: string[]) {
  const env = { WEIJIA_DATA_DIR: dataDir };
  const { code, said, told } = runCommand(['readmit', ...args], { database, env });
  return { code, said: said.trim(), told: told.trim() };
}

it('the machine room takes away a second step, which is written down and told to her', async () => {
  const phone = '13500000007';
  const town = townOn(database, new Date());
  const desk = openDesk(database.signin);
  const officer = await anOfficer(town, '王科长');
  const accountId = await desk.auth.accountOf(phone);
  await desk.auth.membershipOf({ accountId, cell: testCell, newPersonId: officer.id });
  const browser = await inByPhone(desk, phone);
  await withAuthenticator(desk, browser);
  expect(readmit(phone)).toEqual({ code: 0, said: '✓ 135****0007', told: '' });
  const session = await desk.auth.readSession(browser.headers, testCell);
  expect(session).toMatchObject({ accountId, secondStepDone: false });
  expect(await desk.auth.secondStep.show(browser.headers)).toMatchObject({ isSet: false });
  town.clockAt.now = new Date(Date.now() + 1000);
  await lettersDelivered(town);
  expect(await listNotices(officer.ctx())).toMatchObject([{ kind: 'second-step-reset' }]);
});

it('where it cannot be written down it is not taken away', async () => {
  const phone = '13500000009';
  const town = townOn(database, new Date());
  const desk = openDesk(database.signin);
  const officer = await anOfficer(town, '陈科长');
  const accountId = await desk.auth.accountOf(phone);
  await desk.auth.membershipOf({ accountId, cell: testCell, newPersonId: officer.id });
  const browser = await inByPhone(desk, phone);
  await withAuthenticator(desk, browser);
  await sql`alter table d370215."audit" rename to audit_away`.execute(database.owner);
  expect(readmit(phone).code).not.toBe(0);
  await sql`alter table d370215.audit_away rename to "audit"`.execute(database.owner);
  expect(await desk.auth.secondStep.show(browser.headers)).toMatchObject({ isSet: true });
});

it('a phone that nobody signs in with, or none, is refused in one sentence', () => {
  expect(readmit('13500000008')).toMatchObject({
    code: 1,
    told: expect.stringContaining('nobody has signed in'),
  });
  for (const args of [[], ['12'], ['13500000007', '13500000008']])
    expect(readmit(...args)).toMatchObject({ code: 1, told: expect.stringContaining('usage') });
});
