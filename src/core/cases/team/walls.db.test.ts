import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest } from '../../../../tests/support/cases/case-town.ts';
import {
  aHome,
  appointed,
  anOfficer,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { SubmitRequest } from '../../requests/asking/request-wish.ts';
import { submitRequest } from '../../requests/asking/submit-request.ts';
import { asNobody } from '../../../../tests/support/factories.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { breakGlass } from '../glass/break-glass.ts';
import { openCase } from '../open-case.ts';
import { listCaseworkers } from '../reading/list-caseworkers.ts';
import { showCase } from '../reading/show-case.ts';
import { addMember } from './add-member.ts';
import { handOverCase } from './hand-over-case.ts';
import { letGo } from './let-go.ts';
import { lockCase, unlockCase } from './lock-case.ts';
import { setWall } from './set-wall.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let ye: Person;
let shi: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
  shi = await aCaseworker(town, '史大姐', 'mediator');
});
afterAll(() => town.close());

const reads = async (who: Person, caseId: string): Promise<boolean> => {
  try {
    await showCase(who.ctx(), { caseId });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'case-not-found' });
    return false;
  }
};

const told = async (who: Person, caseId: string) => {
  await lettersDelivered(town);
  const notices = await listNotices(who.ctx());
  return notices.flatMap((one) => ('caseId' in one && one.caseId === caseId ? [one.kind] : [])).sort();
};

const reason = '他要上门来，她电话打不通了';

test('叶大姐 joins, is told so without a word of what it is, and reads; let go, she reads no more', async () => {
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await lettersDelivered(town);
  expect(
    (await listNotices(ye.ctx())).filter((notice) => 'caseId' in notice && notice.caseId === caseId),
  ).toMatchObject([{ kind: 'case-joined' }]);
  expect(await reads(ye, caseId)).toBe(true);
  await letGo(qin.ctx(), { caseId, personId: ye.id });
  expect(await reads(ye, caseId)).toBe(false);
  await expect(letGo(qin.ctx(), { caseId, personId: ye.id })).rejects.toMatchObject({
    code: 'member-not-found',
  });
});

test('somebody of the team who is not its lead brings in nobody', async () => {
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await expect(addMember(ye.ctx(), { caseId, personId: zhou.id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('before violence is ruled out no mediator joins, unless she chooses it freely', async () => {
  const { id: caseId } = await aCase(town, qin);
  const early = addMember(qin.ctx(), { caseId, personId: shi.id });
  await expect(early).rejects.toMatchObject({ code: 'mediation-not-offered' });
});

test('whom she named when she asked is kept out from the first moment', async () => {
  const text = '别让周大姐知道';
  const asked: SubmitRequest = { door: 'help', text, notThese: ['周大姐'] };
  const { id: requestId } = await submitRequest(asNobody(town), asked);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  const add = addMember(qin.ctx(), { caseId, personId: zhou.id });
  await expect(add).rejects.toMatchObject({ code: 'invalid', faults: [{ code: 'not-a-receiver' }] });
  await expect(breakGlass(zhou.ctx(), { caseId, reason })).rejects.toMatchObject({ code: 'case-not-found' });
  expect((await listCaseworkers(qin.ctx(), { caseId })).map(({ id }) => id)).not.toContain(zhou.id);
});

test('a wall puts out who is on the team already, and she is asked back by nobody', async () => {
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await setWall(qin.ctx(), { caseId, why: 'kin', personId: ye.id });
  expect(await reads(ye, caseId)).toBe(false);
  await expect(breakGlass(ye.ctx(), { caseId, reason })).rejects.toMatchObject({ code: 'case-not-found' });
  const again = addMember(qin.ctx(), { caseId, personId: ye.id });
  await expect(again).rejects.toMatchObject({ code: 'invalid' });
});

test('a wall before a home or a town keeps out who keeps the one or acts for the other, also from tomorrow on', async () => {
  const home = await aHome(town, '泉东新村', '370215004210');
  const [keeper, ofTown] = [
    await aCaseworker(town, '姜大姐', 'counsellor'),
    await aCaseworker(town, '林大姐', 'counsellor'),
  ];
  const { id: caseId } = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId, why: 'same-unit', divisionCode: '370215004' });
  await addMember(qin.ctx(), { caseId, personId: keeper.id });
  expect(await reads(keeper, caseId)).toBe(true);
  await appointed(town, keeper, { home });
  expect(await reads(keeper, caseId)).toBe(false);
  await town.owner
    .withSchema('d370215')
    .insertInto('appointments')
    .values({
      id: qin.ctx().newId(),
      person_id: ofTown.id,
      role: 'town',
      division_code: '370215004',
      appointed_at: town.clock(),
    })
    .execute();
  await expect(addMember(qin.ctx(), { caseId, personId: ofTown.id })).rejects.toMatchObject({
    code: 'invalid',
  });
  const other = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId: other.id, why: 'household', homeId: home.id });
  await expect(addMember(qin.ctx(), { caseId: other.id, personId: keeper.id })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('before the lead a wall stands once a second of the desk asks for it, who leads on; nobody walls off herself', async () => {
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const herself = setWall(zhou.ctx(), { caseId, why: 'kin', personId: zhou.id });
  await expect(herself).rejects.toMatchObject({ code: 'hand-over-first' });
  const [sun, before] = [await aCaseworker(town, '孙二姐', 'rights'), { caseId, personId: qin.id }];
  for (const { id: personId } of [sun, ye]) await addMember(qin.ctx(), { caseId, personId });
  for (const why of ['other-party', 'kin'] as const) await setWall(zhou.ctx(), { ...before, why });
  expect(await reads(qin, caseId)).toBe(true);
  const counsellor = setWall(ye.ctx(), { ...before, why: 'kin' });
  await expect(counsellor).rejects.toMatchObject({ code: 'another-of-the-desk-decides' });
  expect(await told(sun, caseId)).toEqual(['case-joined', 'case-lead-doubted', 'case-lead-doubted']);
  expect(await told(qin, caseId)).toEqual([]);
  await setWall(sun.ctx(), { ...before, why: 'other-party' });
  expect(await reads(qin, caseId)).toBe(false);
  expect(await showCase(sun.ctx(), { caseId })).toMatchObject({ standing: 'lead' });
  expect(await told(ye, caseId)).toEqual(['case-joined', 'case-lead-changed']);
});

test('who left the home before which a wall stands is kept out still', async () => {
  const home = await aHome(town, '名都苑');
  const host = await aCaseworker(town, '江大姐', 'counsellor');
  await appointed(town, host, { home });
  const { id: caseId } = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId, why: 'same-unit', homeId: home.id });
  const posts = town.owner.withSchema('d370215').updateTable('appointments');
  await posts.set({ ended_at: town.clock() }).where('home_id', '=', home.id).execute();
  await expect(breakGlass(host.ctx(), { caseId, reason })).rejects.toMatchObject({ code: 'case-not-found' });
  await expect(addMember(qin.ctx(), { caseId, personId: host.id })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a wall stands also where the clock was set back, and her inbox is empty of the case', async () => {
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  expect(await told(ye, caseId)).toEqual(['case-joined']);
  moveClock(town, { minutes: -10 });
  await setWall(qin.ctx(), { caseId, why: 'kin', personId: ye.id });
  moveClock(town, { minutes: 10 });
  expect(await told(ye, caseId)).toEqual([]);
});

test('why a wall stands is nowhere to be read in the database', async () => {
  const { id: caseId } = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId, why: 'household', personId: ye.id });
  const walls = town.owner.withSchema('d370215').selectFrom('case_walls').where('case_id', '=', caseId);
  const kept = await walls.selectAll().execute();
  expect(kept.map(({ why }) => why?.includes('household'))).toEqual([false]);
  expect(await showCase(qin.ctx(), { caseId })).toMatchObject({
    walls: [{ personId: ye.id, why: 'household' }],
  });
});

test('a wall before nobody, or before two at once, is refused', async () => {
  const { id: caseId } = await aCase(town, qin);
  const nobody = setWall(qin.ctx(), { caseId, why: 'kin', personId: qin.ctx().newId() });
  await expect(nobody).rejects.toMatchObject({ faults: [{ code: 'nobody-there' }] });
  const both = setWall(qin.ctx(), { caseId, why: 'kin', personId: ye.id, divisionCode: '370215004' });
  await expect(both).rejects.toMatchObject({ faults: [{ code: 'exactly-one' }] });
});

test('handed over elsewhere with a reason, it is read there, and by who gave it no longer', async () => {
  const { id: caseId } = await aCase(town, qin);
  await handOverCase(qin.ctx(), { caseId, personId: zhou.id, reason: '她婆婆是我邻居' });
  expect(await reads(qin, caseId)).toBe(false);
  expect(await showCase(zhou.ctx(), { caseId })).toMatchObject({
    ...{ standing: 'lead', notes: [{ words: '她婆婆是我邻居', authorId: qin.id }] },
  });
  await handOverCase(zhou.ctx(), { caseId, personId: ye.id, reason: '以谈话为主', stay: true });
  expect(await showCase(zhou.ctx(), { caseId })).toMatchObject({ standing: 'member' });
  expect(await showCase(ye.ctx(), { caseId })).toMatchObject({ standing: 'lead' });
});

test('locked, it takes in nobody; unlocked, it does', async () => {
  const { id: caseId } = await aCase(town, qin);
  await lockCase(qin.ctx(), { caseId });
  await expect(addMember(qin.ctx(), { caseId, personId: ye.id })).rejects.toMatchObject({
    code: 'case-locked',
  });
  await expect(breakGlass(ye.ctx(), { caseId, reason })).rejects.toMatchObject({ code: 'case-not-found' });
  await unlockCase(qin.ctx(), { caseId });
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  expect(await reads(ye, caseId)).toBe(true);
});

test('who has lost her seat reads nothing of the cases on whose teams she still stands', async () => {
  const leaving = await aCaseworker(town, '孙大姐', 'counsellor');
  const { id: caseId } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: leaving.id });
  expect(await reads(leaving, caseId)).toBe(true);
  const seats = town.owner.withSchema('d370215').updateTable('appointments');
  await seats.set({ ended_at: town.clock() }).where('person_id', '=', leaving.id).execute();
  expect(await reads(leaving, caseId)).toBe(false);
});

test('neither the district, nor a town, nor a superior learns that there is a case', async () => {
  const { id: caseId, requestId } = await aCase(town, qin);
  const office = await anOfficer(town, '宋大姐');
  expect(await reads(office, caseId)).toBe(false);
  await expect(breakGlass(office.ctx(), { caseId, reason })).rejects.toMatchObject({
    code: 'case-not-found',
  });
  await expect(openCase(office.ctx(), { requestId })).rejects.toMatchObject({ code: 'request-not-found' });
  expect((await aRequest(town)).id).not.toBe(requestId);
});
