import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../tests/support/consultations/listening.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  aPerson,
  asNobody,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { exportPerson } from '../people/export-person.ts';
import { listReadings } from '../people/list-readings.ts';
import { listRoomTimes } from '../rooms/list-room-times.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { bookConsultation } from './booking/book-consultation.ts';
import { listFreeTimes } from './booking/list-free-times.ts';
import { giveUpConsultation } from './returning/give-up-consultation.ts';
import { lookUpConsultation } from './returning/look-up-consultation.ts';
import { moveConsultation } from './returning/move-consultation.ts';
import { listConsultations } from './running/list-consultations.ts';
import { noteOutcome } from './running/note-outcome.ts';
import { changeConsultingDay } from './specialists/change-consulting-day.ts';
import { listSpecialists } from './specialists/list-specialists.ts';

let town: Town;
let home: { id: string };
let desk: Person;
let counsellor: Person;
let zhang: string;
let lawyer: string;
let room: string;
beforeAll(async () => {
  // A Sunday morning.
  town = await openTown();
  home = await aHome(town);
  desk = await aCaseworker(town, '秦大姐', 'rights');
  counsellor = await aCaseworker(town, '叶心怡', 'counsellor');
  room = await aRoom(town, home);
  zhang = await aListener(town, desk, { placeId: room, personId: counsellor.id });
  const other = await aRoom(town, home, '调解室');
  lawyer = await aListener(town, desk, { placeId: other, kind: 'legal', title: '李律师' });
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;
const told = (code: string, word?: string) =>
  lookUpConsultation(asNobody(town), { code, ...(word !== undefined && { word }) });
const timesOf = async (specialistId: string) =>
  (await listFreeTimes(asNobody(town), {})).find(({ id }) => id === specialistId)?.times ?? [];

test('a time that is taken is free to nobody else, and comes back with her code', async () => {
  const startsAt = at('21', '09:00');
  const { code } = await bookedBy(town, { specialistId: zhang, startsAt, reason: '睡不着' });
  expect(await timesOf(zhang)).not.toContainEqual(new Date(startsAt));
  expect(await told(code)).toMatchObject({
    status: 'booked',
    appointed: { title: '张老师', homeName: '泉心泉意', placeName: '知心屋', startsAt: new Date(startsAt) },
  });
  await expect(bookedBy(town, { specialistId: zhang, startsAt })).rejects.toMatchObject({
    code: 'time-taken',
  });
  await giveUpConsultation(asNobody(town), { code });
  await giveUpConsultation(asNobody(town), { code });
  expect(await told(code)).toMatchObject({ status: 'given-up' });
  expect(await timesOf(zhang)).toContainEqual(new Date(startsAt));
});

test('the same form again is the same booking, also at once', async () => {
  const wish = { specialistId: zhang, startsAt: at('21', '10:00') };
  const codes = await Promise.all([1, 2, 3].map(() => bookedBy(town, wish, 'form-1')));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1);
});

test('no time is had that nobody offers: not in between, not on a Sunday, not in the past', async () => {
  for (const startsAt of [
    at('21', '09:30'),
    at('27', '09:00'),
    at('18', '09:00'),
    '2027-03-01T09:00:00+08:00',
  ])
    await expect(bookedBy(town, { specialistId: zhang, startsAt })).rejects.toMatchObject({
      code: 'time-not-offered',
    });
  await expect(
    bookedBy(town, { specialistId: town.cells[0].schema, startsAt: at('21', '09:00') }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('with a word of her own the code alone tells neither when nor where', async () => {
  const wish = { specialistId: zhang, startsAt: at('22', '09:00'), openedBy: '石榴花' };
  const { code } = await bookedBy(town, wish);
  expect(await told(code)).toEqual({ status: 'booked', appointed: null });
  await expect(told(code, '别的')).rejects.toMatchObject({ code: 'own-word-needed' });
  expect((await told(code, '石榴花')).appointed?.title).toBe('张老师');
  await expect(giveUpConsultation(asNobody(town), { code })).rejects.toMatchObject({
    code: 'own-word-needed',
  });
  await giveUpConsultation(asNobody(town), { code, word: '石榴花' });
});

test('whom she does not want to meet is not hers, and a colleague whom she named reads nothing of it', async () => {
  const startsAt = at('22', '10:00');
  for (const notThese of [['叶心怡'], ['张老师']])
    await expect(bookedBy(town, { specialistId: zhang, startsAt, notThese })).rejects.toMatchObject({
      code: 'not-with-her',
    });
  const named = await aCaseworker(town, '严秀英', 'rights');
  const { code } = await bookedBy(town, { specialistId: lawyer, startsAt, notThese: ['严秀英'] });
  expect(await listConsultations(named.ctx())).toEqual([]);
  expect(await listConsultations(desk.ctx())).toHaveLength(1);
  const away = { code, specialistId: lawyer, startsAt: at('22', '14:00') };
  await moveConsultation(asNobody(town), away);
  expect(await listConsultations(named.ctx())).toEqual([]);
  await giveUpConsultation(asNobody(town), { code });
});

test('moved, she has the new hour and the old one is free; where the new one is gone she keeps the old', async () => {
  const [old, next] = [at('23', '09:00'), at('23', '10:00')];
  const { code } = await bookedBy(town, { specialistId: zhang, startsAt: old });
  const { code: others } = await bookedBy(town, { specialistId: lawyer, startsAt: next });
  await expect(
    moveConsultation(asNobody(town), { code, specialistId: lawyer, startsAt: next }),
  ).rejects.toMatchObject({ code: 'time-taken' });
  expect((await told(code)).appointed?.startsAt).toEqual(new Date(old));
  await moveConsultation(asNobody(town), { code, specialistId: zhang, startsAt: next });
  await moveConsultation(asNobody(town), { code, specialistId: zhang, startsAt: next });
  expect((await told(code)).appointed).toMatchObject({ title: '张老师', startsAt: new Date(next) });
  expect(await timesOf(zhang)).toContainEqual(new Date(old));
  for (const one of [code, others]) await giveUpConsultation(asNobody(town), { code: one });
});

test('the room shows as taken and nothing more; a room for mediation shows nothing', async () => {
  const codes = [
    await bookedBy(town, { specialistId: zhang, startsAt: at('24', '09:00') }),
    await bookedBy(town, { specialistId: lawyer, startsAt: at('24', '09:00') }),
  ];
  expect(await listRoomTimes(asNobody(town), { homeId: home.id, day: '2026-12-24' })).toEqual([
    {
      ...{ placeId: room, name: '知心屋' },
      ...{ from: new Date(at('24', '09:00')), until: new Date(at('24', '09:50')) },
    },
  ]);
  for (const { code } of codes) await giveUpConsultation(asNobody(town), { code });
});

test('she who listens is told and reads why, the host of the home and everybody else reads nothing', async () => {
  const wish = { specialistId: zhang, startsAt: at('24', '10:00'), reason: '想离婚', isFirst: true };
  const { code } = await bookedBy(town, wish);
  await lettersDelivered(town);
  expect((await listNotices(counsellor.ctx())).map(({ kind }) => kind)).toContain('consultation-booked');
  const standing = await listConsultations(counsellor.ctx());
  expect(standing.filter(({ ending }) => ending === null)).toMatchObject([
    { reason: null },
    { reason: '想离婚', name: null, isFirst: true, isOfACase: false, ending: null },
  ]);
  const atTheDesk = await listConsultations(desk.ctx());
  expect(atTheDesk.filter(({ specialistId }) => specialistId === zhang)).toEqual([]);
  const host = await aHost(town, '江大姐', home);
  for (const one of [host, await aPerson(town, '李婶')])
    await expect(listConsultations(one.ctx())).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listConsultations(asNobody(town))).rejects.toMatchObject({ kind: 'signed-out' });
  await giveUpConsultation(asNobody(town), { code });
  await lettersDelivered(town);
  expect((await listNotices(counsellor.ctx())).map(({ kind }) => kind)).toContain('consultation-given-up');
});

test('of her who has signed in and books nothing is left that names her', async () => {
  const she = await aPerson(town, '王小红');
  const rowsOfHers = async () =>
    (await everyRow(town.owner, 'd370215')).filter(({ text }) => text.includes(she.id));
  const before = await rowsOfHers();
  const wish = { specialistId: zhang, startsAt: at('25', '09:00'), name: '小红', reason: '他打我' };
  const { code } = await bookConsultation(she.ctx(), wish, { key: 'signed-in' });
  await lettersDelivered(town);
  expect(await rowsOfHers()).toEqual(before);
  expect(await listNotices(she.ctx())).toEqual([]);
  expect(JSON.stringify(await exportPerson(she.ctx()))).not.toContain('book-consultation');
  expect(await listReadings(she.ctx())).toEqual([]);
  const { rows } = await sql<{
    words: Buffer;
  }>`select words from d370215.consultations where words is not null`.execute(town.owner);
  for (const { words } of rows) expect(words.toString('utf8')).not.toMatch(/打我|小红|离婚/);
  await giveUpConsultation(asNobody(town), { code });
});

test('a day on which she cannot come calls off what is booked, and only that', async () => {
  const kept = await bookedBy(town, { specialistId: zhang, startsAt: at('28', '09:00') });
  const lost = await bookedBy(town, {
    ...{ specialistId: zhang, startsAt: at('28', '14:00') },
    safeContact: { way: 'sms', number: '13800001234' },
  });
  const next = await bookedBy(town, { specialistId: zhang, startsAt: at('29', '14:00') });
  await changeConsultingDay(counsellor.ctx(), { specialistId: zhang, day: '2026-12-28', open: '9:00-11:00' });
  const stand = await Promise.all([kept, lost, next].map(async ({ code }) => (await told(code)).status));
  expect(stand).toEqual(['booked', 'called-off', 'booked']);
  expect((await timesOf(zhang)).map((time) => time.getTime())).not.toContain(Date.parse(at('28', '14:00')));
  for (const { code } of [kept, next]) await giveUpConsultation(asNobody(town), { code });
});

test('she who listens notes what became of it, once; nobody else does', async () => {
  const { code } = await bookedBy(town, { specialistId: zhang, startsAt: at('21', '14:00') });
  const [item] = await listConsultations(counsellor.ctx(), { from: '2026-12-21', days: 1 }).then((items) =>
    items.filter(
      ({ ending, startsAt }) => ending === null && startsAt.getTime() === Date.parse(at('21', '14:00')),
    ),
  );
  const consultationId = item?.id ?? '';
  const note = (who: Person) => noteOutcome(who.ctx(), { consultationId, outcome: 'missed' });
  await expect(note(desk)).rejects.toMatchObject({ code: 'consultation-not-found' });
  await expect(note(counsellor)).rejects.toMatchObject({ code: 'not-begun-yet' });
  moveClock(town, { minutes: 30 * 60 });
  await note(counsellor);
  await expect(note(counsellor)).rejects.toMatchObject({ code: 'consultation-ended' });
  // That she did not come is told to nobody, herself neither, and keeps her from nothing.
  expect(await told(code)).toMatchObject({ status: 'over' });
});

test('when she leaves her account, whoever had an hour with her is told', async () => {
  const { code } = await bookedBy(town, { specialistId: zhang, startsAt: at('30', '09:00') });
  await erasePerson(counsellor.ctx());
  expect(await told(code)).toMatchObject({ status: 'called-off' });
  expect((await listSpecialists(desk.ctx())).map(({ id }) => id)).toEqual([lawyer]);
});
