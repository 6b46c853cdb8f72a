import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import {
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { endAppointment } from '../../../../tests/support/offices/end-appointment.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { isoWithOffset } from '../../shared/dates.ts';
import { writeNote } from '../notes/write-note.ts';
import { showCase } from '../reading/show-case.ts';
import { screenCase } from '../reports/screen-case.ts';
import { addMember } from '../team/add-member.ts';
import { approveClosing } from './approve-closing.ts';
import { askToClose } from './ask-to-close.ts';
import { followUp } from './follow-up.ts';
import { returnClosing } from './return-closing.ts';
import { tellOfFollowUps } from './tell-of-follow-ups.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let ye: Person;
let caseId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
beforeEach(async () => {
  caseId = (await aCase(town, qin)).id;
  await screenCase(qin.ctx(), { caseId, answers: {} });
  for (const { id } of [zhou, ye]) await addMember(qin.ctx(), { caseId, personId: id });
});
afterAll(() => town.close());

const wish = () => ({ caseId, outcome: 'handled', reason: '她搬进了新住处，孩子转了学' }) as const;

const told = async (who: Person) => {
  await lettersDelivered(town);
  return (await listNotices(who.ctx())).flatMap((one) =>
    'caseId' in one && one.caseId === caseId ? [one.kind] : [],
  );
};

test('叶大姐 asks, 秦大姐 of the desk closes it, and three days to ask again are set', async () => {
  await askToClose(ye.ctx(), wish());
  expect(await showCase(qin.ctx(), { caseId })).toMatchObject({
    ...{ state: 'closing-asked', closing: { askedBy: ye.id, reason: wish().reason, outcome: 'handled' } },
  });
  expect(await told(qin)).toEqual(['case-closing-asked']);
  expect(await told(ye)).toEqual(['case-joined']);
  await approveClosing(qin.ctx(), { caseId });
  const { state, followUps } = await showCase(ye.ctx(), { caseId });
  expect(state).toBe('closed');
  expect(followUps.map(({ clock, dueAt }) => [clock, isoWithOffset(dueAt)])).toEqual([
    ['follow-up-first', '2026-12-27T23:59:59+08:00'],
    ['follow-up-second', '2027-01-19T23:59:59+08:00'],
    ['follow-up-third', '2027-03-20T23:59:59+08:00'],
  ]);
});

test('of two who ask at once one does, and the other is told', async () => {
  const both = await Promise.allSettled([askToClose(ye.ctx(), wish()), askToClose(zhou.ctx(), wish())]);
  const refusals = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(refusals).toEqual(['closing-asked-already']);
});

test('of two who close at once one does, and the other is told', async () => {
  await askToClose(ye.ctx(), wish());
  const both = await Promise.allSettled([qin, zhou].map((who) => approveClosing(who.ctx(), { caseId })));
  const refusals = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(refusals).toEqual(['case-closed']);
  expect((await showCase(qin.ctx(), { caseId })).followUps).toHaveLength(3);
});

test('nobody closes what she asked herself, nor a counsellor what another asked, nor anybody what nobody asked', async () => {
  await expect(approveClosing(qin.ctx(), { caseId })).rejects.toMatchObject({ code: 'closing-not-asked' });
  await askToClose(qin.ctx(), wish());
  for (const who of [qin, ye])
    await expect(approveClosing(who.ctx(), { caseId })).rejects.toMatchObject({
      code: 'another-of-the-desk-decides',
    });
  await approveClosing(zhou.ctx(), { caseId });
});

test('before anybody has screened it nobody closes it', async () => {
  const { id } = await aCase(town, qin);
  const early = askToClose(qin.ctx(), { ...wish(), caseId: id });
  await expect(early).rejects.toMatchObject({ code: 'screen-missing' });
});

test('who has lost her seat is told nothing more of a case', async () => {
  const leaving = await aCaseworker(town, '孙大姐', 'rights');
  await addMember(qin.ctx(), { caseId, personId: leaving.id });
  await endAppointment(town, leaving);
  await askToClose(ye.ctx(), wish());
  expect(await told(leaving)).toEqual([]);
  expect(await told(qin)).toEqual(['case-closing-asked']);
});

test('sent back it is open again, and a note says why', async () => {
  await askToClose(ye.ctx(), wish());
  await returnClosing(qin.ctx(), { caseId, words: '孩子的事还没问' });
  expect(await showCase(ye.ctx(), { caseId })).toMatchObject({
    ...{ state: 'open', closing: null, notes: [{ words: '孩子的事还没问', authorId: qin.id }] },
  });
  await askToClose(ye.ctx(), wish());
});

test('while a gate stands open it is not closed', async () => {
  await screenCase(ye.ctx(), { caseId, answers: { 'child-hurt-or-at-risk': 'yes' } });
  await expect(askToClose(ye.ctx(), wish())).rejects.toMatchObject({ code: 'report-due' });
});

test('closed, it takes a note and nothing else', async () => {
  await askToClose(ye.ctx(), wish());
  await approveClosing(qin.ctx(), { caseId });
  await writeNote(ye.ctx(), { caseId, words: '她来送了一篮鸡蛋' });
  const answers = { 'body-hurt': 'no' } as const;
  await expect(screenCase(ye.ctx(), { caseId, answers })).rejects.toMatchObject({ code: 'case-closed' });
  await expect(askToClose(ye.ctx(), wish())).rejects.toMatchObject({ code: 'case-closed' });
});

test('on the morning of the seventh day the team is reminded once, and somebody asks again how she is', async () => {
  const first = { caseId, clock: 'follow-up-first', reached: true, words: '睡得好多了' } as const;
  await expect(followUp(ye.ctx(), first)).rejects.toMatchObject({ code: 'follow-up-not-found' });
  await askToClose(ye.ctx(), wish());
  await approveClosing(qin.ctx(), { caseId });
  const now = town.clockAt.now;
  await tellOfFollowUps(asTheSystem(town));
  moveClock(town, { minutes: 7 * 1440 - 9 * 60 });
  await tellOfFollowUps(asTheSystem(town));
  await tellOfFollowUps(asTheSystem(town));
  expect((await told(zhou)).filter((kind) => kind === 'case-follow-up-due')).toHaveLength(1);
  await followUp(ye.ctx(), first);
  await expect(followUp(zhou.ctx(), first)).rejects.toMatchObject({ code: 'followed-up-already' });
  const { followUps } = await showCase(qin.ctx(), { caseId });
  expect(followUps).toMatchObject([
    { reached: true, words: '睡得好多了' },
    { madeAt: null },
    { madeAt: null },
  ]);
  town.clockAt.now = now;
});
