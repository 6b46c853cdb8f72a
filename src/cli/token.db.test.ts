import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { testCell } from '../../tests/support/postgres-template.ts';
import { runCommand } from '../../tests/support/servers/run-command.ts';
import { demoCast } from '../../db/seeds/demo/demo-cast.ts';
import { loadDemo } from '../platform/demo/load-demo.ts';
import { readSecrets } from '../platform/secrets.ts';
import { lockedVault } from '../platform/vault/locked-vault.ts';

let database: TestDatabase;
let empty: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'weijia-token-'));
  [database, empty] = await Promise.all([createTestDatabase(), createTestDatabase('bare')]);
  await loadDemo(database.owner, { clock: () => new Date(), vaultOf: lockedVault });
});
afterAll(async () => {
  await Promise.all([database.drop(), empty.drop()]);
  rmSync(dataDir, { recursive: true });
});

function weijia(args: string[], { demo = '1', on = database } = {}) {
  const env = { WEIJIA_DATA_DIR: dataDir, WEIJIA_DEMO: demo };
  const { code, said, told } = runCommand(args, { database: on, env });
  return { code, lines: said.split('\n').slice(0, -1), told };
}

const whose = (token: string | undefined) =>
  openDesk(database.signin, { secret: readSecrets(dataDir).authSecret }).auth.readSession(
    { authorization: `Bearer ${token}` },
    testCell,
  );

it('a persona gets one line, and it signs her in', async () => {
  const { code, lines, told } = weijia(['token', 'host']);
  expect({ code, told, count: lines.length }).toEqual({ code: 0, told: '', count: 1 });
  expect(await whose(lines[0])).toMatchObject({
    phoneMasked: '154****0003',
    personId: expect.any(String),
    secondStepDone: true,
  });
});

it('every persona of the contract has an account that joined the cell', async () => {
  const personas = 'resident resident2 host host2 chair executive executive2 town district rights counsellor';
  const expected = `${personas} mediator volunteer auditor operator rights2`.split(' ');
  expect(demoCast.map(({ persona }) => persona)).toEqual(expected);
  const joined = await database.owner
    .selectFrom('accounts.user as u')
    .innerJoin('accounts.memberships as m', 'm.account_id', 'u.id')
    .select('u.phone_number')
    .execute();
  const phones = joined.map((row) => row.phone_number);
  expect(phones).toEqual(expect.arrayContaining(demoCast.map(({ phone }) => phone)));
});

it('new residents get a line each, every one another person', async () => {
  const { lines } = weijia(['token', 'resident', '--count', '30']);
  const sessions = await Promise.all(lines.map(whose));
  expect(new Set(sessions.map((session) => session?.personId)).size).toBe(30);
  expect(sessions).not.toContain(null);
});

it('what cannot be done is said in one sentence, with nothing where tokens are read', () => {
  const refusals: [string[], object, string][] = [
    [['token', '王大姐'], {}, 'no such persona'],
    [['token'], {}, 'no such persona'],
    [['token', 'host', '--count', '3'], {}, 'usage'],
    [['token', 'resident', '--count', '0'], {}, 'usage'],
    [['token', 'resident', '--count', '1e9'], {}, 'usage'],
    [['token', 'resident', '--wrong'], {}, 'usage'],
    [['token', 'resident'], { demo: '0' }, 'WEIJIA_DEMO=1'],
    [['token', 'resident'], { on: empty }, 'npm start'],
  ];
  for (const [args, where, sentence] of refusals) {
    const { code, lines, told } = weijia(args, where);
    expect({ code, lines, sentences: told.trim().split('\n').length }).toEqual({
      code: 1,
      lines: [],
      sentences: 1,
    });
    expect(told).toContain(sentence);
  }
});
