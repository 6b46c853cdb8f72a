import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedBy } from '../../../../tests/support/statements/asked-by.ts';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import {
  aHome,
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { lookUpConsultation } from '../returning/look-up-consultation.ts';
import { callOffFallen } from './call-off-fallen.ts';

let town: Town;
let desk: Person;
let ye: Person;
let specialistId = '';
beforeAll(async () => {
  // A Sunday morning.
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶心怡', 'counsellor');
  const placeId = await aRoom(town, await aHome(town));
  specialistId = await aListener(town, desk, { placeId, personId: ye.id, title: '心理老师' });
});
afterAll(() => town.close());

const book = (clock: string, name: string) =>
  bookedBy(town, { specialistId, startsAt: `2026-12-22T${clock}:00+08:00`, notThese: [name] });
const statusOf = async ({ code }: { code: string }) =>
  (await lookUpConsultation(asNobody(town), { code })).status;
const cell = () => town.owner.withSchema(town.cells[0].schema);

/** How many statements one look of the chore takes. */
const statementsOfALook = async () => (await askedBy(asTheSystem(town), callOffFallen)).length;

test('however many have named somebody, who is seated is read once', async () => {
  await book('09:00', '闫春花');
  const ofOne = await statementsOfALook();
  expect(ofOne).toBeGreaterThan(1);
  await book('10:00', '史春花');
  await book('14:00', '孟春花');
  expect(await statementsOfALook()).toBe(ofOne);
});

test('a wish that cannot be opened holds up no other', async () => {
  const broken = await book('15:00', '闫春花');
  const startsAt = '2026-12-23T09:00:00+08:00';
  const named = await bookedBy(town, { specialistId, startsAt, notThese: ['白露'] });
  const rows = cell()
    .updateTable('consultations')
    .set({ contact: Buffer.from('broken') });
  await rows.where('starts_at', '=', new Date('2026-12-22T15:00:00+08:00')).execute();
  await cell().updateTable('people').set({ name: '白露' }).where('id', '=', ye.id).execute();
  await expect(callOffFallen(asTheSystem(town))).rejects.toBeInstanceOf(AggregateError);
  expect([await statusOf(broken), await statusOf(named)]).toEqual(['booked', 'called-off']);
});

test('what does not open is tried ever more rarely, told to the desk once, and looked after again once it opens', async () => {
  const startsAt = '2026-12-24T09:00:00+08:00';
  const { code } = await bookedBy(town, { specialistId, startsAt, notThese: ['史冬梅'] });
  const row = cell().selectFrom('consultations').where('starts_at', '=', new Date(startsAt));
  const { id, contact } = await row.select(['id', 'contact']).executeTakeFirstOrThrow();
  const put = (value: Buffer | null) =>
    cell().updateTable('consultations').set({ contact: value }).where('id', '=', id).execute();
  const tries = async (minutes: number) => {
    let failed = 0;
    for (let nth = 0; nth < minutes; nth += 15) {
      moveClock(town, { minutes: 15 });
      await callOffFallen(asTheSystem(town)).catch(() => (failed += 1));
    }
    return failed;
  };
  moveClock(town, { minutes: 2 * 24 * 60 });
  await callOffFallen(asTheSystem(town)).catch(() => undefined);
  await put(Buffer.from('broken'));
  expect(await tries(60)).toBe(3);
  expect(await tries(11 * 60)).toBeLessThan(6);
  await lettersDelivered(town);
  const told = (await listNotices(desk.ctx())).filter(
    (notice) => 'consultationId' in notice && notice.consultationId === id,
  );
  expect(told).toMatchObject([{ kind: 'contact-unopened' }]);
  await put(contact);
  await cell().updateTable('people').set({ name: '史冬梅' }).where('id', '=', ye.id).execute();
  await tries(12 * 60);
  expect(await statusOf({ code })).toBe('called-off');
});
