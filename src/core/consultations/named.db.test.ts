import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { lookUpConsultation } from './returning/look-up-consultation.ts';
import { moveConsultation } from './returning/move-consultation.ts';
import { listConsultations } from './running/list-consultations.ts';
import { noteOutcome } from './running/note-outcome.ts';

let town: Town;
let desk: Person;
let ye: Person;
/** Of Zhang nobody but the desk keeps the list; the other has an account, and a title that is not her name. */
let [zhang, other] = ['', ''];
beforeAll(async () => {
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶心怡', 'counsellor');
  const home = await aHome(town);
  zhang = await aListener(town, desk, { placeId: await aRoom(town, home) });
  const placeId = await aRoom(town, home, '东屋');
  other = await aListener(town, desk, { placeId, title: '心理老师', personId: ye.id });
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;

test('a booking is not moved to whom she named, whatever that one is called on the door', async () => {
  const startsAt = at('23', '09:00');
  const { code } = await bookedBy(town, { specialistId: zhang, startsAt, notThese: ['叶心怡'] });
  const moved = moveConsultation(asNobody(town), {
    ...{ code, specialistId: other, startsAt: at('24', '09:00') },
  });
  await expect(moved).rejects.toMatchObject({ code: 'not-with-her' });
  expect((await lookUpConsultation(asNobody(town), { code })).appointed).toMatchObject({
    ...{ title: '张老师', startsAt: new Date(startsAt) },
  });
});

test('moved after somebody whom she named was seated, it is kept from that one', async () => {
  const wish = { specialistId: zhang, startsAt: at('25', '09:00'), reason: '怕闫家', notThese: ['闫春花'] };
  const { code } = await bookedBy(town, wish);
  const yan = await aCaseworker(town, '闫春花', 'rights');
  await moveConsultation(asNobody(town), { code, specialistId: zhang, startsAt: at('25', '10:00') });
  const seen = await listConsultations(yan.ctx(), { from: '2026-12-25', days: 1 });
  expect(seen.map(({ reason }) => reason)).toEqual([]);
});

test('whoever is seated only after she was named reads nothing of it, and notes nothing', async () => {
  const wish = { specialistId: zhang, startsAt: at('28', '09:00'), reason: '怕严家', notThese: ['严秀英'] };
  await bookedBy(town, wish);
  const listed = (who: Person) => listConsultations(who.ctx(), { from: '2026-12-28', days: 1 });
  const [item] = await listed(desk);
  const yan = await aCaseworker(town, '严秀英', 'rights');
  const note = (who: Person) =>
    noteOutcome(who.ctx(), { consultationId: item?.id ?? '', outcome: 'called-off' });
  await expect(note(yan)).rejects.toMatchObject({ code: 'consultation-not-found' });
  const another = await bookedBy(town, { ...wish, startsAt: at('28', '10:00') });
  const later = await aCaseworker(town, '严秀英', 'rights');
  const all = await Promise.all([yan, later].map(listed));
  expect(all).toEqual([[], []]);
  expect((await listed(desk)).map(({ reason }) => reason)).toEqual(['怕严家', '怕严家']);
  const { rows } = await sql<{ read: number }>`
    select count(*)::int as read from d370215.audit
    where verb = 'read-consultation' and actor_id in (${yan.id}, ${later.id})`.execute(town.owner);
  expect(rows).toEqual([{ read: 0 }]);
  await note(desk);
  expect((await lookUpConsultation(asNobody(town), another)).status).toBe('booked');
});
