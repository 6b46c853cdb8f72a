import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { SafeContact } from '../../requests/contact/safe-contact.ts';
import { bookForCase } from '../of-a-case/book-for-case.ts';
import { giveUpConsultation } from '../returning/give-up-consultation.ts';
import { changeConsultingDay } from '../specialists/change-consulting-day.ts';
import { remindOfConsultations } from './remind-of-consultations.ts';
import { takeConsultationTexts } from './take-consultation-texts.ts';

let town: Town;
let desk: Person;
let [zhang, wang] = ['', ''];
beforeAll(async () => {
  // A Sunday at ten in the morning.
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
  const home = await aHome(town);
  zhang = await aListener(town, desk, { placeId: await aRoom(town, home) });
  wang = await aListener(town, desk, { placeId: await aRoom(town, home, '东屋'), title: '王老师' });
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;
const itIs = (day: string, clock: string) => {
  town.clockAt.now = new Date(at(day, clock));
};
const reminded = () => remindOfConsultations(asTheSystem(town));
const texted = async (failures: unknown[] = []) =>
  (await takeConsultationTexts(asTheSystem(town), (error) => failures.push(error))).toSorted();
const booked = (startsAt: string, safeContact: SafeContact, specialistId = zhang) =>
  bookedBy(town, { specialistId, startsAt, safeContact });
const bySms = (number: string): SafeContact => ({ way: 'sms', number });

test('she is reminded once, in the twenty hours before, also where two remind at once', async () => {
  await booked(at('21', '09:00'), bySms('13800000001'));
  itIs('20', '13:00');
  expect([await reminded(), await texted()]).toEqual([0, []]);
  itIs('20', '13:01');
  const both = await Promise.all([reminded(), reminded()]);
  expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
  const taken = await Promise.all([texted(), texted()]);
  expect(taken.flat()).toEqual(['13800000001']);
  itIs('20', '18:00');
  expect([await reminded(), await texted()]).toEqual([0, []]);
});

test('no phone rings at night, nor once she is on her way', async () => {
  await booked(at('22', '09:00'), bySms('13800000002'));
  await booked(at('22', '10:00'), bySms('13800000003'));
  for (const [day, clock] of [
    ['21', '22:00'],
    ['22', '06:59'],
  ] as const) {
    itIs(day, clock);
    expect([clock, await reminded()]).toEqual([clock, 0]);
  }
  itIs('22', '08:00');
  expect([await reminded(), await texted()]).toEqual([1, ['13800000003']]);
});

test('nobody is texted who said never, who chose to be rung or written to elsewhere, or who left nothing', async () => {
  const contacts: SafeContact[] = [
    { way: 'sms', number: '13800000004', neverSms: true },
    { way: 'phone', number: '13800000005' },
    { way: 'wechat', number: '13800000006' },
    { number: '13800000007' },
    { way: 'sms', number: '0532 8888 0000' },
    { way: 'none' },
    bySms('13800000008'),
  ];
  const times = ['09:00', '10:00', '14:00', '15:00'].flatMap((clock) =>
    [zhang, wang].map((specialistId) => [specialistId, at('23', clock)] as const),
  );
  for (const [nth, contact] of contacts.entries()) {
    const [specialistId = '', startsAt = ''] = times[nth] ?? [];
    await booked(startsAt, contact, specialistId);
  }
  itIs('22', '20:00');
  await reminded();
  expect(await texted()).toEqual(['13800000008']);
});

test('of what was given up and of what a team booked for its case nobody is reminded', async () => {
  const { code } = await booked(at('24', '09:00'), bySms('13800000009'));
  await giveUpConsultation(asNobody(town), { code });
  const { id: caseId } = await aCase(town, desk);
  await bookForCase(desk.ctx(), { caseId, specialistId: zhang, startsAt: at('24', '10:00') });
  itIs('23', '20:00');
  expect([await reminded(), await texted()]).toEqual([0, []]);
});

test('where her hour is called off she is texted as she chose, and not where she said never', async () => {
  await booked(at('28', '09:00'), bySms('13800000010'));
  await booked(at('28', '10:00'), { ...bySms('13800000011'), neverSms: true });
  await changeConsultingDay(desk.ctx(), { specialistId: zhang, day: '2026-12-28', open: '' });
  expect(await texted()).toEqual(['13800000010']);
});

test('a text that lay for more than six hours is not sent any more', async () => {
  await booked(at('29', '09:00'), bySms('13800000012'));
  itIs('28', '14:00');
  expect(await reminded()).toBe(1);
  itIs('28', '20:01');
  expect([await texted(), await reminded()]).toEqual([[], 0]);
});

test('a contact that opens no more is told of, and the texts to the others go out', async () => {
  await booked(at('30', '09:00'), bySms('13800000013'));
  await booked(at('30', '09:00'), bySms('13800000014'), wang);
  const broken = town.owner
    .withSchema(town.cells[0].schema)
    .updateTable('consultations')
    .set({ contact: Buffer.alloc(120, 1) });
  await broken
    .where('specialist_id', '=', wang)
    .where('starts_at', '=', new Date(at('30', '09:00')))
    .execute();
  itIs('29', '20:00');
  expect(await reminded()).toBe(2);
  const failures: unknown[] = [];
  expect([await texted(failures), failures.length]).toEqual([['13800000013'], 1]);
});
