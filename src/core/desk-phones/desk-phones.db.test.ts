import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, aPerson, asNobody, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { setDeskPhone } from './set-desk-phone.ts';
import { showDeskPhone } from './show-desk-phone.ts';

let town: Town;
let qin: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

const shown = async () => (await showDeskPhone(asNobody(town)))?.phone ?? null;

test('the desk sets its number, changes it and takes it away, and everybody reads what stands', async () => {
  expect(await shown()).toBe(null);
  await setDeskPhone(qin.ctx(), { phone: ' 0532-8850 0012 ' });
  expect(await shown()).toBe('0532-8850 0012');
  const chen = await anOfficer(town, '陈科长');
  await setDeskPhone(chen.ctx(), { phone: '0532-88500013' }, { key: 'once' });
  await setDeskPhone(chen.ctx(), { phone: '0532-88500013' }, { key: 'once' });
  await setDeskPhone(qin.ctx(), { phone: '0532-88500013' });
  expect(await shown()).toBe('0532-88500013');
  const rows = await town.owner.withSchema('d370215').selectFrom('desk_phones').selectAll().execute();
  expect(rows).toHaveLength(2);
  await setDeskPhone(qin.ctx(), { phone: null });
  expect(await shown()).toBe(null);
});

test('of two who set it at once one number stands', async () => {
  const set = (phone: string) => codeOf(setDeskPhone(qin.ctx(), { phone }));
  const said = await Promise.all([set('0532-88500014'), set('0532-88500015')]);
  expect(said.filter((code) => code !== 'no error' && code !== 'desk-phone-changed')).toEqual([]);
  expect(['0532-88500014', '0532-88500015']).toContain(await shown());
});

test('what nobody could dial is refused in words, and nobody else sets it', async () => {
  for (const [phone, code] of [
    ['打给秦大姐', 'phone-shape'],
    ['88500012', 'phone-not-whole'],
    ['0532-88500012 转 3', 'phone-shape'],
  ] as const)
    await expect(setDeskPhone(qin.ctx(), { phone })).rejects.toMatchObject({
      faults: [{ path: 'phone', code }],
    });
  const [mediator, resident] = [await aCaseworker(town, '孟大姐', 'mediator'), await aPerson(town, '李婶')];
  for (const other of [mediator, resident])
    expect(await codeOf(setDeskPhone(other.ctx(), { phone: '0532-88500016' }))).toBe('rights-desk-only');
});
