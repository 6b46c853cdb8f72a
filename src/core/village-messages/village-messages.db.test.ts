import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  anOfficer,
  aPerson,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  merged,
  qian,
  sun,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { aChair, anExecutive } from '../../../tests/support/outreach/outreach-town.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { leadVillage } from '../links/lead-village.ts';
import { listNotices } from '../notices/list-notices.ts';
import { inTransaction } from '../shared/transaction.ts';
import { forgetMessages } from './forget-messages.ts';
import { listMessagesSent } from './list-messages-sent.ts';
import { listMessagesToPass } from './list-messages-to-pass.ts';
import { listPlacesToTell } from './list-places-to-tell.ts';
import { passMessageOn } from './pass-message-on.ts';
import { sendToVillages } from './send-to-villages.ts';
import { withdrawMessage } from './withdraw-message.ts';

const beian = '370215004';
const dayMinutes = 24 * 60;

let place: VillageTown;
let chair: Person;
beforeEach(async () => {
  place = await aVillageTown();
  const { town, office, jiang, qin } = place;
  await leadVillage(office.ctx(), { villageCode: zhao, personId: jiang.id, chairName: '赵主席' });
  await leadVillage(office.ctx(), { villageCode: qian, personId: qin.id, chairName: '钱主席' });
  chair = await aChair(town, '钱主席', qian);
});
afterEach(() => place.town.close());

const send = (who: Person, division = beian) =>
  sendToVillages(who.ctx(), { body: '周六上午义诊，在北安卫生院', division });
const toPass = async (who: Person) =>
  (await listMessagesToPass(who.ctx())).flatMap(({ villages }) => villages.map(({ code, as }) => [code, as]));
const pass = (who: Person, messageId: string, villageCode: string) =>
  passMessageOn(who.ctx(), { messageId, villageCode });

/** Of the three villages of these tests, whom the office is to ring. */
async function toRing(who: Person): Promise<unknown[]> {
  const [message] = await listMessagesSent(who.ctx());
  return (message?.toRing ?? [])
    .filter(({ villageCode }) => [zhao, qian, sun].some((code) => code === villageCode))
    .map(({ villageCode, whom, name }) => [villageCode, whom, name]);
}

test('a message goes to who leads a village, from her to its chair, and is gone where it came through', async () => {
  const { office, jiang, qin } = place;
  const id = await send(office);
  expect(await toPass(jiang)).toEqual([[zhao, 'executive']]);
  expect(await toPass(qin)).toEqual([[qian, 'executive']]);
  expect(await toRing(office)).toEqual([
    [zhao, 'executive', '江大姐'],
    [qian, 'executive', '秦大姐'],
    [sun, null, null],
  ]);
  await pass(jiang, id, zhao);
  await pass(qin, id, qian);
  await pass(qin, id, qian);
  expect([await toPass(jiang), await toPass(qin), await toPass(chair)]).toEqual([[], [], [[qian, 'chair']]]);
  expect(await toRing(office)).toEqual([
    [qian, 'chair', '钱主席'],
    [sun, null, null],
  ]);
  await pass(chair, id, qian);
  expect(await toRing(office)).toEqual([[sun, null, null]]);
});

test('a chair who is here herself hears of it at once, and her word is enough', async () => {
  const { office, qin } = place;
  const id = await send(office, qian);
  expect(await toPass(chair)).toEqual([[qian, 'chair']]);
  await pass(chair, id, qian);
  expect([await toPass(qin), await toRing(office)]).toEqual([[], []]);
});

test('each executive and chair is told once, however many villages are hers, and nobody else', async () => {
  const { town, office, jiang, qin } = place;
  await leadVillage(office.ctx(), { villageCode: sun, personId: jiang.id, chairName: '孙主席' });
  await send(office);
  await lettersDelivered(town);
  const told = async (who: Person) =>
    (await listNotices(who.ctx())).filter(({ kind }) => kind === 'message-to-pass').length;
  expect(await Promise.all([jiang, qin, chair, office].map(told))).toEqual([1, 1, 1, 0]);
});

test('a passing leaves no deed: neither who nor when is kept', async () => {
  const { town, office, jiang } = place;
  const id = await send(office, zhao);
  const deeds = () =>
    inTransaction(asTheSystem(town), ({ db }) => db.selectFrom('audit').select('id').execute());
  const before = await deeds();
  await pass(jiang, id, zhao);
  expect(await deeds()).toEqual(before);
  expect(await toRing(office)).toEqual([]);
});

test('who neither leads a village nor is its chair passes nothing on, and finds no message', async () => {
  const { town, office, jiang, qin } = place;
  const id = await send(office);
  const other = await aPerson(town, '路过的');
  expect(await codeOf(pass(other, id, zhao))).toBe('message-not-found');
  expect(await codeOf(pass(qin, id, zhao))).toBe('message-not-found');
  expect(await codeOf(pass(jiang, 'x', zhao))).toBe('message-not-found');
  expect(await toPass(other)).toEqual([]);
  expect(await toRing(office)).toHaveLength(3);
});

test('an office sends to places of its own alone, and sees what one above it has sent to them', async () => {
  const { town, office, jiang } = place;
  const ours = await anOfficer(town, '镇里', { role: 'town', divisionCode: beian });
  const beside = await anOfficer(town, '邻镇', { role: 'town', divisionCode: '370215002' });
  expect(await codeOf(send(beside))).toBe('office-only');
  expect(await codeOf(send(ours, '370215'))).toBe('office-only');
  expect(await codeOf(send(jiang))).toBe('office-only');
  expect(await codeOf(send(office, '999999'))).toBe('division-unknown');
  expect(await codeOf(listMessagesSent(jiang.ctx()))).toBe('office-only');
  const id = await send(office, beian);
  expect(await toRing(ours)).toHaveLength(3);
  expect(await listMessagesSent(ours.ctx())).toMatchObject([{ id, isHers: true }]);
  expect(await listMessagesSent(beside.ctx())).toEqual([]);
  expect(await codeOf(withdrawMessage(beside.ctx(), { messageId: id }))).toBe('office-only');
  expect((await listPlacesToTell(ours.ctx())).map(({ code }) => code)).toEqual([beian]);
  expect((await listPlacesToTell(office.ctx())).map(({ code }) => code)).toContain(beian);
});

test('a town sees of a message to the whole district its own villages, and takes it not back', async () => {
  const { town, office } = place;
  const beside = await anOfficer(town, '邻镇', { role: 'town', divisionCode: '370215002' });
  const id = await send(office, '370215');
  const [seen] = await listMessagesSent(beside.ctx());
  expect(seen).toMatchObject({ id, isHers: false });
  expect(seen?.toRing.length).toBeGreaterThan(0);
  expect(seen?.toRing.every(({ villageCode }) => villageCode.startsWith('370215002'))).toBe(true);
  expect(await codeOf(withdrawMessage(beside.ctx(), { messageId: id }))).toBe('office-only');
});

test('what is taken back, or seven days old, is gone for everybody', async () => {
  const { town, office, jiang } = place;
  const first = await send(office);
  await withdrawMessage(office.ctx(), { messageId: first });
  expect([await toPass(jiang), await listMessagesSent(office.ctx())]).toEqual([[], []]);
  const second = await send(office);
  moveClock(town, { minutes: 7 * dayMinutes });
  expect(await toPass(jiang)).toEqual([[zhao, 'executive']]);
  expect(await forgetMessages(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: dayMinutes });
  expect([await toPass(jiang), await listMessagesSent(office.ctx())]).toEqual([[], []]);
  expect(await codeOf(pass(jiang, second, zhao))).toBe('message-not-found');
  expect(await forgetMessages(asTheSystem(town))).toBe(1);
});

test('a retry sends nothing twice', async () => {
  const { office } = place;
  const wish = { body: '义诊', division: beian };
  const first = await sendToVillages(office.ctx(), wish, { key: 'once' });
  expect(await sendToVillages(office.ctx(), wish, { key: 'once' })).toBe(first);
  expect(await listMessagesSent(office.ctx())).toHaveLength(1);
});

test('whoever leads a village by now passes it on, also where villages became one', async () => {
  const { office, jiang, qin } = place;
  const id = await send(office);
  await leadVillage(office.ctx(), { villageCode: zhao, personId: qin.id, chairName: '赵主席' });
  expect(await toPass(jiang)).toEqual([]);
  await merged(place, { villages: [zhao, sun], into: zhao, leadOf: zhao });
  expect(await toRing(office)).toEqual([
    [zhao, 'executive', '秦大姐'],
    [qian, 'executive', '秦大姐'],
  ]);
  expect(await toPass(qin)).toEqual([
    [zhao, 'executive'],
    [qian, 'executive'],
  ]);
  await pass(qin, id, zhao);
  expect(await toRing(office)).toEqual([[qian, 'executive', '秦大姐']]);
});

test('whoever is named for a village after the message was sent finds it on her list, and clears it', async () => {
  const { office, jiang } = place;
  const id = await send(office, sun);
  await leadVillage(office.ctx(), { villageCode: sun, personId: jiang.id, chairName: '孙主席' });
  expect(await toPass(jiang)).toEqual([[sun, 'executive']]);
  await pass(jiang, id, sun);
  expect(await toRing(office)).toEqual([]);
});

test('an executive who has left is neither told nor to be rung, though nobody has taken over yet', async () => {
  const { town, office, jiang } = place;
  await leaveAsExecutive(office.ctx(), { executiveId: jiang.executiveId });
  const id = await send(office, zhao);
  await lettersDelivered(town);
  expect([await toPass(jiang), (await listNotices(jiang.ctx())).length]).toEqual([[], 0]);
  expect(await codeOf(pass(jiang, id, zhao))).toBe('message-not-found');
  expect(await toRing(office)).toEqual([[zhao, null, null]]);
});

test('two executives of one name are two to be rung', async () => {
  const { town, office } = place;
  const other = await anExecutive(town, '江大姐');
  await leadVillage(office.ctx(), { villageCode: sun, personId: other.id, chairName: '孙主席' });
  await send(office);
  const [message] = await listMessagesSent(office.ctx());
  const hers = message?.toRing.filter(({ name }) => name === '江大姐') ?? [];
  expect(new Set(hers.map(({ executiveId }) => executiveId)).size).toBe(2);
});

test('no more than ten stand for one place, also of those sent at one moment', async () => {
  const { office } = place;
  for (let nth = 0; nth < 8; nth += 1) await send(office, zhao);
  const codes = await Promise.all(Array.from({ length: 4 }, () => codeOf(send(office, zhao))));
  expect(codes.toSorted()).toEqual(['no error', 'no error', 'too-many-messages', 'too-many-messages']);
  await send(office, qian);
});
