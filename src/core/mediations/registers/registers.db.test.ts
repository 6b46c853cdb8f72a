import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { anOfficer, aPerson, type Person } from '../../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  sideOne,
  sideOther,
} from '../../../../tests/support/mediations/a-docket.ts';
import { aLivelyMediation } from '../../../../tests/support/mediations/lively-mediation.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { readZip } from '../../../../tests/support/papers/read-zip.ts';
import { renderExcel } from '../../../platform/paper/render-excel.ts';
import { listAccesses } from '../../cases/reading/list-accesses.ts';
import { addMember } from '../../cases/team/add-member.ts';
import { setWall } from '../../cases/team/set-wall.ts';
import { endMediation } from '../ending/end-mediation.ts';
import { stopForViolence } from '../ending/stop-for-violence.ts';
import { recordSmallDispute } from '../opening/record-small-dispute.ts';
import { passMediation } from '../sides/pass-mediation.ts';
import { exportRegister } from './export-register.ts';
import { showRegister } from './show-register.ts';

let town: Town;
let qin: Person;
let fang: Person;
let kept: string;
let violent: string;
let passedOn: string;
const month = '2026-12';

beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  fang = await aCaseworker(town, '方大姐', 'mediator');
  kept = await aLivelyMediation(town, qin);
  const { id: committeeId } = await aCommittee(town, '=1+1 人民调解委员会');
  const { id: small } = await aScreenedCase(town, qin);
  await recordSmallDispute(qin.ctx(), {
    ...{ caseId: small, committeeId, dispute: 'debt', one: { name: '欧阳女士' }, other: sideOther },
    ...{ facts: '借了五百', terms: '月底还', on: '2026-12-20', bothWilling: true, bothContent: true },
  });
  ({ caseId: violent } = await aDocket(town, qin, committeeId));
  await stopForViolence(qin.ctx(), { caseId: violent, signs: ['body-hurt'], words: '他动手了' });
  ({ caseId: passedOn } = await aDocket(town, qin, committeeId));
  await addMember(qin.ctx(), { caseId: passedOn, personId: fang.id });
  await passMediation(qin.ctx(), { caseId: passedOn, personId: fang.id });
  await endMediation(fang.ctx(), { caseId: passedOn, how: 'withdrawn' });
});
afterAll(() => town.close());

test('the register of a month says of each docket what the judicial office must know, and of nobody more than a surname', async () => {
  const { rows } = await showRegister(qin.ctx(), { month });
  expect(rows).toHaveLength(4);
  const [one] = rows.filter(({ fulfilled }) => fulfilled === true);
  expect(one).toEqual({
    ...{ number: '〔2026〕1号', dispute: 'neighbours', acceptedOn: '2026-12-20', endedOn: '2026-12-20' },
    committee: { name: '泉东新村人民调解委员会', number: expect.any(String) },
    ...{ outcome: 'agreed', form: 'written', isSmall: false, fulfilled: true, parties: ['王某', '李某'] },
  });
  expect(rows.find(({ isSmall }) => isSmall)).toMatchObject({
    ...{ outcome: 'agreed', form: 'oral', endedOn: null, fulfilled: false, parties: ['欧阳某', '李某'] },
  });
  const said = JSON.stringify(rows);
  for (const name of [sideOne.name, sideOther.name, sideOne.contact, '欧阳女士', '漏', 'violence'])
    expect(said).not.toContain(name);
});

test('one that was stopped for violence looks like one that they left', async () => {
  const { rows } = await showRegister(qin.ctx(), { month });
  const ended = rows.filter(({ outcome }) => outcome === 'ended');
  expect(ended.map(({ form, fulfilled, isSmall }) => [form, fulfilled, isSmall])).toEqual([
    [null, null, false],
    [null, null, false],
  ]);
  expect((await showRegister(qin.ctx(), { month: '2026-11' })).rows).toEqual([]);
});

test('she claims for her own dockets that have ended, a row each and nobody named', async () => {
  const claims = async (who: Person) => (await showRegister(who.ctx(), { of: 'claims', month })).rows;
  expect((await claims(fang)).map(({ outcome, parties }) => [outcome, parties])).toEqual([['ended', []]]);
  expect((await claims(qin)).map(({ outcome }) => outcome).toSorted()).toEqual(['agreed', 'ended']);
});

test('whoever has no docket has no row: another of the desk, one before a wall; an office and a neighbour are told no', async () => {
  const zhou = await aCaseworker(town, '周大姐', 'rights');
  expect((await showRegister(zhou.ctx(), { month })).rows).toEqual([]);
  await addMember(qin.ctx(), { caseId: kept, personId: zhou.id });
  expect((await showRegister(zhou.ctx(), { month })).rows).toHaveLength(1);
  await setWall(qin.ctx(), { caseId: kept, why: 'kin', personId: zhou.id });
  expect((await showRegister(zhou.ctx(), { month })).rows).toEqual([]);
  for (const who of [await anOfficer(town, '宋大姐'), await aPerson(town, '王大姐')])
    await expect(showRegister(who.ctx(), { month })).rejects.toMatchObject({ code: 'caseworkers-only' });
});

test('a look and a register that is taken each leave a line in the log of every case in it', async () => {
  const linesOf = async (what: string) => {
    const { items } = await listAccesses(qin.ctx(), { caseId: violent, limit: 100 });
    return items.filter((line) => line.what === what).length;
  };
  const [looked, taken] = [await linesOf('listed'), await linesOf('exported')];
  await showRegister(qin.ctx(), { month });
  await exportRegister(qin.ctx(), { month });
  expect([await linesOf('listed'), await linesOf('exported')]).toEqual([looked + 1, taken + 1]);
});

test('opened again as an Excel file it holds the rows as they were, with its month, its head and who signs', async () => {
  const sheet = await exportRegister(qin.ctx(), { month });
  const bytes = await renderExcel(sheet);
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[0]!.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  expect(rows[0]?.[0]).toBe('人民调解登记台账');
  expect(rows[1]?.[0]).toBe('2026年12月　本月受理、办结的都在内');
  expect(rows[2]).toEqual(sheet.columns.map(({ title }) => title));
  expect(rows.slice(3, 7)).toEqual(sheet.rows.map((row) => [...row]));
  expect(rows.slice(7).map(([first]) => first)).toEqual(sheet.foot);
  const xml = readZip(bytes).get('xl/worksheets/sheet1.xml')!.toString('utf8');
  // What begins like a formula is a text: nothing in a file that is handed in is computed.
  expect(sheet.rows.flat()).toContain('=1+1 人民调解委员会');
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('orientation="landscape"');
});

test('a month that is none is refused', async () => {
  await expect(showRegister(qin.ctx(), { month: '2026-13' })).rejects.toMatchObject({
    faults: [{ code: 'month-shape' }],
  });
});
