import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom } from '../../../../tests/support/consultations/listening.ts';
import { aHome, lettersDelivered, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { showCase } from '../../cases/reading/show-case.ts';
import { setWall } from '../../cases/team/set-wall.ts';
import { applyForAid } from '../../legal-aid/apply-for-aid.ts';
import { listAid } from '../../legal-aid/list-aid.ts';
import { noteAid } from '../../legal-aid/note-aid.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { listConsultations } from '../running/list-consultations.ts';
import { changeConsultingDay } from '../specialists/change-consulting-day.ts';
import { bookForCase } from './book-for-case.ts';
import { endForCase } from './end-for-case.ts';
import { listConsultationsForCase } from './list-of-case.ts';

let town: Town;
let lead: Person;
let stranger: Person;
let counsellor: Person;
let walled: Person;
let caseId: string;
let [zhang, wang, lawyer] = ['', '', ''];
beforeAll(async () => {
  town = await openTown();
  lead = await aCaseworker(town, '秦大姐', 'rights');
  stranger = await aCaseworker(town, '周大姐', 'rights');
  counsellor = await aCaseworker(town, '叶心怡', 'counsellor');
  walled = await aCaseworker(town, '史秀英', 'counsellor');
  caseId = (await aCase(town, lead)).id;
  const home = await aHome(town);
  const [one, two, three] = [
    await aRoom(town, home),
    await aRoom(town, home, '东屋'),
    await aRoom(town, home, '西屋'),
  ];
  zhang = await aListener(town, lead, { placeId: one, personId: counsellor.id });
  wang = await aListener(town, lead, { placeId: two, personId: walled.id, title: '史老师' });
  lawyer = await aListener(town, lead, { placeId: three, kind: 'legal', title: '李律师' });
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;
const ofTheCase = () => listConsultationsForCase(lead.ctx(), { caseId });

test('the team books for its case, and who listens reads what it wrote and not which case', async () => {
  const wish = { caseId, specialistId: zhang, startsAt: at('21', '09:00'), reason: '孩子夜里哭' };
  const [first, again] = await Promise.all([
    bookForCase(lead.ctx(), wish, { key: 'book' }),
    bookForCase(lead.ctx(), wish, { key: 'book' }),
  ]);
  expect(again).toEqual(first);
  expect(await ofTheCase()).toMatchObject([{ id: first.id, reason: '孩子夜里哭', title: '张老师' }]);
  const [seen] = await listConsultations(counsellor.ctx());
  expect(seen).toMatchObject({ id: first.id, isOfACase: true, reason: '孩子夜里哭' });
  expect(JSON.stringify(seen)).not.toContain(caseId);
});

test('the desk that looks after a lawyer without an account reads nothing of a case', async () => {
  await bookForCase(lead.ctx(), { caseId, specialistId: lawyer, startsAt: at('21', '10:00') });
  for (const one of [lead, stranger]) expect(await listConsultations(one.ctx())).toEqual([]);
});

test('before whom a wall stands is not booked, and reads no more where it is set later', async () => {
  const wish = { caseId, specialistId: wang, startsAt: at('22', '09:00') };
  const { id } = await bookForCase(lead.ctx(), wish);
  expect((await listConsultations(walled.ctx())).map((one) => one.id)).toEqual([id]);
  await setWall(lead.ctx(), { caseId, why: 'kin', personId: walled.id });
  expect(await listConsultations(walled.ctx())).toEqual([]);
  await expect(bookForCase(lead.ctx(), { ...wish, startsAt: at('22', '10:00') })).rejects.toMatchObject({
    code: 'specialist-not-found',
  });
});

test('the team gives an hour back, and hears where it is called off', async () => {
  const { id } = await bookForCase(lead.ctx(), { caseId, specialistId: zhang, startsAt: at('23', '09:00') });
  await endForCase(lead.ctx(), { caseId, consultationId: id });
  await expect(endForCase(lead.ctx(), { caseId, consultationId: id })).rejects.toMatchObject({
    code: 'consultation-ended',
  });
  const { id: next } = await bookForCase(lead.ctx(), {
    caseId,
    specialistId: zhang,
    startsAt: at('23', '09:00'),
  });
  await changeConsultingDay(counsellor.ctx(), { specialistId: zhang, day: '2026-12-23', open: '' });
  expect((await ofTheCase()).find((one) => one.id === next)?.ending).toBe('called-off');
  await lettersDelivered(town);
  const kinds = async (who: Person) => (await listNotices(who.ctx())).map(({ kind }) => kind);
  expect(await kinds(lead)).toContain('consultation-called-off');
  expect(await kinds(stranger)).not.toContain('consultation-called-off');
});

test('an application for legal aid runs its clocks by the law', async () => {
  const clocks = async () =>
    (await showCase(lead.ctx(), { caseId })).clocks.map(({ clock, dueAt, stoppedAt }) => [
      ...[clock, dueAt.toISOString(), stoppedAt !== null],
    ]);
  const words = '区法律援助中心，离婚和抚养';
  const { id: aidId } = await applyForAid(lead.ctx(), { caseId, words, receivedOn: '2026-12-18' });
  expect(await clocks()).toEqual([['legal-aid-decision', '2026-12-25T15:59:59.000Z', false]]);
  const note = (what: 'granted' | 'lawyer', on: string) => noteAid(lead.ctx(), { caseId, aidId, what, on });
  await expect(note('lawyer', '2026-12-20')).rejects.toMatchObject({ code: 'aid-noted-already' });
  await expect(note('granted', '2026-12-17')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(note('granted', '2026-12-21')).rejects.toMatchObject({ kind: 'invalid' });
  await note('granted', '2026-12-19');
  expect(await clocks()).toContainEqual(['legal-aid-lawyer', '2026-12-22T15:59:59.000Z', false]);
  moveClock(town, { minutes: 24 * 60 });
  await note('lawyer', '2026-12-21');
  expect((await clocks()).every(([, , stopped]) => stopped)).toBe(true);
  expect(await listAid(lead.ctx(), { caseId })).toEqual([
    {
      id: aidId,
      words,
      receivedOn: '2026-12-18',
      decidedOn: '2026-12-19',
      granted: true,
      lawyerOn: '2026-12-21',
    },
  ]);
  await expect(listAid(stranger.ctx(), { caseId })).rejects.toMatchObject({ code: 'case-not-found' });
});
