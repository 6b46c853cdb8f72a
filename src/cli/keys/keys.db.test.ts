import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '../../../tests/support/every-row.ts';
import { asTheSystem } from '../../../tests/support/factories.ts';
import { townOn } from '../../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { aMachine, testMaster } from '../../../tests/support/vaults/test-vaults.ts';
import { cloneRoot } from '../../platform/config.ts';
import { urlOf } from '../../platform/db/url-of.ts';
import { drawMasterKey, writtenMasterKey } from '../../platform/vault/master-key.ts';
import { shareMasterKey } from '../../platform/vault/custody/share-master-key.ts';
import { writeShare } from '../../platform/vault/custody/share-text.ts';

let database: TestDatabase;
const machine = aMachine();
const keyFile = path.join(machine.dataDir, 'master.key');
beforeAll(async () => {
  database = await createTestDatabase();
  await asTheSystem(townOn(database)).vault.seal('一', { of: 'people.words', id: '1' });
});
afterAll(async () => {
  await database.drop();
  machine.remove();
});

async function weijia(args: string[], typed = '') {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: cloneRoot,
    env: { DATABASE_URL: urlOf(database.connectionOf('owner')), WEIJIA_DATA_DIR: machine.dataDir },
  });
  child.stdin.end(typed);
  const [said, told, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said, told };
}

const sharesIn = (said: string): string[] => said.match(/(?:(?:[0-9A-Z]{5} ){3}[0-9A-Z]{5}\n){4}/g) ?? [];
const officers = ['王大姐', '李婶', '赵大姐'];
let shares: string[] = [];

test('the doctor warns until the key is split and a recovery was rehearsed, and says who and when', async () => {
  expect((await weijia(['doctor'])).said).toMatch(/^! 主密钥分给三人.*\n {2}还没有分给三个人/m);
  const split = await weijia(['keys', 'split', ...officers]);
  shares = sharesIn(split.said);
  expect({ code: split.code, told: split.told, shares: shares.length }).toEqual({
    code: 0,
    told: '',
    shares: 3,
  });
  expect((await weijia(['doctor'])).said).toMatch(/^! 主密钥分给三人.*\n {2}分了，还没试过/m);
  const rehearsed = await weijia(['keys', 'rehearse'], `${shares[2] ?? ''}\n${shares[0] ?? ''}`);
  expect(rehearsed).toMatchObject({
    code: 0,
    said: expect.stringContaining('✓ 赵大姐、王大姐：找得回主密钥'),
  });
  const doctor = await weijia(['doctor']);
  const today = new Date().toISOString().slice(0, 10);
  expect(doctor.said).toContain(`✓ 主密钥由王大姐、李婶、赵大姐保管，上次试过找回：${today}，赵大姐、王大姐`);
  expect(doctor.code).toBe(0);
  await weijia(['keys', 'split', ...officers]);
  expect((await weijia(['doctor'])).said).toContain('分了，还没试过');
});

test('neither the key nor a share is anywhere in the database', async () => {
  const rows = [
    ...(await everyRow(database.owner, 'commons')),
    ...(await everyRow(database.owner, 'd370215')),
  ];
  const all = rows.map(({ text }) => text).join('\n');
  expect(all).toContain('赵大姐');
  for (const secret of [testMaster.key.toString('hex'), ...shares.flatMap((share) => share.split(/\s+/))]) {
    if (secret) expect(all).not.toContain(secret);
  }
});

test('a wrong share, the same twice, one of another key or splitting, a slip: each is told in a sentence', async () => {
  const strange = shareMasterKey(drawMasterKey()).map(writeShare);
  const again = shareMasterKey(testMaster).map(writeShare);
  const [one = '', two = ''] = shares;
  const slip = two.replace(/^./, (letter) => (letter === 'Z' ? 'Y' : 'Z'));
  const refusals: [string[], string][] = [
    [[one, one], 'both are share 1'],
    [[one, strange[1] ?? ''], 'of two keys'],
    [[one, again[1] ?? ''], 'of two splittings'],
    [[strange[0] ?? '', strange[1] ?? ''], 'another key, not this machine'],
    [[one, slip], 'group 1'],
    [[one], 'two shares are needed'],
    [['\n', one.slice(0, -7)], 'here are'],
    [[], 'two shares are needed'],
  ];
  for (const [typed, sentence] of refusals) {
    const { code, said, told } = await weijia(['keys', 'rehearse'], typed.join('\n\n'));
    expect({ code, said, told }).toEqual({ code: 1, said: '', told: expect.stringContaining(sentence) });
    expect(told).not.toContain('    at ');
  }
});

test('a machine that lost its key gets it back from two shares, and no key that stands is overwritten', async () => {
  const typed = `${shares[1] ?? ''}\n${shares[2] ?? ''}`;
  const standing = await weijia(['keys', 'recover'], typed);
  expect(standing).toMatchObject({ code: 1, told: expect.stringContaining('is there already') });
  rmSync(keyFile);
  const lost = await weijia(['jobs', 'run']);
  expect(lost).toMatchObject({ code: 1, told: expect.stringContaining('keys recover') });
  expect((await weijia(['doctor'])).said).toMatch(/^✗ 主密钥打得开这个库/m);
  expect(await weijia(['keys', 'recover'], typed)).toMatchObject({
    code: 0,
    told: expect.stringContaining('16 组'),
  });
  expect(readFileSync(keyFile, 'utf8')).toBe(writtenMasterKey(testMaster));
  expect((await weijia(['jobs', 'run'])).code).toBe(0);
});

test('keys are rotated by one command, and a file that others can read is warned of', async () => {
  expect(await weijia(['keys', 'rotate'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^✓ d370215: 换了新钥匙/),
  });
  rmSync(keyFile);
  writeFileSync(keyFile, writtenMasterKey(testMaster), { mode: 0o644 });
  expect((await weijia(['doctor'])).said).toMatch(/^! 主密钥打得开这个库.*\n.*chmod 600/m);
});

test('what was meant otherwise is told how it is meant', async () => {
  for (const args of [[], ['turn'], ['rotate', 'now']]) {
    expect(await weijia(['keys', ...args])).toMatchObject({
      code: 1,
      told: expect.stringContaining('usage'),
    });
  }
  for (const names of [
    ['王大姐', '李婶'],
    ['王大姐', '李婶', '王大姐'],
    ['王大姐', '李婶', ' '],
  ]) {
    expect((await weijia(['keys', 'split', ...names])).told).toContain('name the three officers');
  }
});
