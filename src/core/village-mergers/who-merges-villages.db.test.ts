import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aPerson, appointed, byPhoneAlone, type Person } from '../../../tests/support/factories.ts';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import {
  arranged,
  aVillageTown,
  far,
  merged,
  prepared,
  qian,
  spring,
  sun,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { setWall } from '../cases/team/set-wall.ts';
import { dropVillageMerger } from './drop-village-merger.ts';
import { listVillageMergers } from './showing/list-village-mergers.ts';
import { listVillagesToMerge } from './showing/list-villages-to-merge.ts';
import { showVillageMerger } from './showing/show-village-merger.ts';
import { undoVillageMerger } from './undo-village-merger.ts';

let place: VillageTown;
beforeAll(async () => {
  place = await aVillageTown();
});
afterAll(() => place.town.close());

const two = { villages: [zhao, qian], into: zhao };

test("only the district's office, with its second step, makes villages one, and only it reads of them", async () => {
  const mergerId = await prepared(place.office, two);
  const beian = await anOfficer(place.town, '林大姐', { role: 'town', divisionCode: '370215004' });
  const others: [Person, string][] = [
    [beian, 'district-office-only'],
    [place.jiang, 'district-office-only'],
    [await aPerson(place.town, '路过的'), 'district-office-only'],
    [byPhoneAlone(place.office), 'second-step-needed'],
  ];
  for (const [who, code] of others) {
    const attempts = [
      () => prepared(who, two),
      () => arranged({ ...place, office: who }, mergerId),
      () => showVillageMerger(who.ctx(), mergerId),
      () => listVillageMergers(who.ctx()),
      () => listVillagesToMerge(who.ctx()),
      () => dropVillageMerger(who.ctx(), { mergerId }),
      () => undoVillageMerger(who.ctx(), { mergerId }),
    ];
    for (const attempt of attempts) expect([who.name, await codeOf(attempt())]).toEqual([who.name, code]);
  }
  await dropVillageMerger(place.office.ctx(), { mergerId });
  expect(await listVillageMergers(place.office.ctx())).toMatchObject([{ id: mergerId, state: 'dropped' }]);
});

test('what cannot become one is refused with what stands in its way', async () => {
  const attempt = (wish: Parameters<typeof prepared>[1]) => codeOf(prepared(place.office, wish));
  expect(await attempt({ villages: [zhao], into: zhao })).toBe('one-village');
  expect(await attempt({ villages: [zhao, qian], into: spring })).toBe('required');
  expect(await attempt({ villages: [zhao, qian], into: far, name: '远村' })).toBe('code-in-use');
  expect(await attempt({ villages: [zhao], into: '370215099001', name: '新村' })).toBe('town-unknown');
  expect(await attempt({ villages: [zhao, '370215004999'], into: zhao })).toBe('village-gone');
  const waiting = await prepared(place.office, { villages: [zhao, sun], into: zhao });
  expect(await attempt(two)).toBe('village-in-another-merger');
  for (const on of ['2026-12-19', '2029-01-01'])
    expect(await codeOf(arranged(place, waiting, { on }))).toMatch(/in-the-past|too-far-ahead/);
  await dropVillageMerger(place.office.ctx(), { mergerId: waiting });
  expect(await codeOf(arranged(place, waiting))).toBe('villages-dropped');
});

test('who stood before a wall of a case stands before it when her village becomes part of another, and when it is one again', async () => {
  const lead = await aCaseworker(place.town, '秦大姐', 'rights');
  const keeper = await aCaseworker(place.town, '姜大姐', 'counsellor');
  const { id: caseId } = await aCase(place.town, lead);
  await setWall(lead.ctx(), { caseId, why: 'same-unit', divisionCode: zhao });
  await addMember(lead.ctx(), { caseId, personId: keeper.id });
  await appointed(place.town, keeper, { home: await aHome(place.town, '泉心泉意', zhao) });
  const reads = () => codeOf(showCase(keeper.ctx(), { caseId }));
  expect(await reads()).toBe('case-not-found');
  const mergerId = await merged(place, { villages: [zhao, far], into: far });
  expect(await reads()).toBe('case-not-found');
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect(await reads()).toBe('case-not-found');
});
