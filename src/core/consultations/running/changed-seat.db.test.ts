import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { endAppointment } from '../../../../tests/support/offices/end-appointment.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { giveUpConsultation } from '../returning/give-up-consultation.ts';
import { lookUpConsultation } from '../returning/look-up-consultation.ts';
import { callOffFallen } from './call-off-fallen.ts';
import { seatGraceEndsMs, seatGraceMs } from './fallen-queries.ts';

let town: Town;
let desk: Person;
beforeAll(async () => {
  // A Sunday morning.
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

const at = (clock: string) => `2026-12-23T${clock}:00+08:00`;
const minutes = (ms: number) => ({ minutes: ms / 60_000 });
const chore = () => callOffFallen(asTheSystem(town));
const statusOf = async ({ code }: { code: string }) =>
  (await lookUpConsultation(asNobody(town), { code })).status;

async function aCounsellor(name: string) {
  const who = await aCaseworker(town, name, 'counsellor');
  const placeId = await aRoom(town, await aHome(town));
  const specialistId = await aListener(town, desk, { placeId, personId: who.id, title: `${name}老师` });
  return { who, specialistId };
}

test('whoever has another seat some hours after the first keeps every talk', async () => {
  const { who, specialistId } = await aCounsellor('白露');
  const booked = await bookedBy(town, { specialistId, startsAt: at('09:00') });
  await endAppointment(town, who);
  moveClock(town, minutes(seatGraceMs - 60_000));
  expect([await chore(), await statusOf(booked)]).toEqual([0, 'booked']);
  const seat = { id: who.ctx().newId(), person_id: who.id, role: 'mediator', appointed_at: town.clock() };
  await town.owner.withSchema(town.cells[0].schema).insertInto('appointments').values(seat).execute();
  moveClock(town, minutes(seatGraceMs));
  expect([await chore(), await statusOf(booked)]).toEqual([0, 'booked']);
});

test('once the seat of who listens has been over for hours, whoever booked with her finds it called off', async () => {
  const { who, specialistId } = await aCounsellor('常静');
  const booked = await bookedBy(town, { specialistId, startsAt: at('09:00') });
  const givenUp = await bookedBy(town, { specialistId, startsAt: at('10:00') });
  await giveUpConsultation(asNobody(town), givenUp);
  await endAppointment(town, who);
  moveClock(town, minutes(seatGraceMs));
  await Promise.all([chore(), chore()]);
  expect([await statusOf(booked), await statusOf(givenUp)]).toEqual(['called-off', 'given-up']);
});

test('where the talk is soon nobody waits for another seat: she would come to a closed door', async () => {
  const { who, specialistId } = await aCounsellor('史秀英');
  const soon = await bookedBy(town, { specialistId, startsAt: at('14:00') });
  const later = await bookedBy(town, { specialistId, startsAt: at('15:00') });
  const until = new Date(at('14:00')).getTime() - town.clock().getTime();
  moveClock(town, minutes(until - seatGraceEndsMs));
  await endAppointment(town, who);
  expect([await chore(), await statusOf(soon), await statusOf(later)]).toEqual([1, 'called-off', 'booked']);
});
