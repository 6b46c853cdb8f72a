import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { anOfficer, aPerson, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { aChair } from '../../../tests/support/outreach/outreach-town.ts';
import {
  aVillageTown,
  faultsOn,
  merged,
  qian,
  spring,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { leadVillage } from '../links/lead-village.ts';
import { forgetRosters } from '../rosters/forget-rosters.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { undoVillageMerger } from '../village-mergers/undo-village-merger.ts';
import { listMessagesSent } from '../village-messages/list-messages-sent.ts';
import { listMessagesToPass } from '../village-messages/list-messages-to-pass.ts';
import { sendToVillages } from '../village-messages/send-to-villages.ts';
import { endGroupLeader } from './end-group-leader.ts';
import { forgetLeaders } from './forget-leaders.ts';
import { hasLeadersToRing } from './has-leaders-to-ring.ts';
import { listGroupLeaders } from './list-group-leaders.ts';
import { listLeadersToRing } from './list-leaders-to-ring.ts';
import { nameGroupLeader } from './name-group-leader.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
  const { office, jiang } = place;
  await leadVillage(office.ctx(), { villageCode: zhao, personId: jiang.id, chairName: '赵主席' });
});
afterEach(() => place.town.close());

type Named = { name?: string; villageCode?: string; groupName?: string; phone?: string; by?: Person };

const named = ({ by = place.office, ...wish }: Named = {}) =>
  nameGroupLeader(by.ctx(), {
    ...{ villageCode: zhao, groupName: '东组', name: '周大姐', phone: '138 0000 0001' },
    ...wish,
  });

const leadersOf = async (villageCode: string, who = place.office) =>
  (await listGroupLeaders(who.ctx(), { villageCode })).map(({ name, groupName, ofVillageName }) => [
    ...[name, groupName],
    ...(ofVillageName === null ? [] : [ofVillageName]),
  ]);
const ringing = async (who: Person) =>
  (await listLeadersToRing(who.ctx())).map(({ name, phone }) => [name, phone]);
const rings = (who: Person) => hasLeadersToRing(who.ctx());
/** Who looked at the phones of others, as the audit knows it. */
const looks = () =>
  inTransaction(asTheSystem(place.town), ({ db }) =>
    db.selectFrom('audit').select(['actor_id']).where('verb', '=', 'read-links').execute(),
  );
const later = (days: number) => moveClock(place.town, { minutes: days * 1440 });
/** What one of them, or the system, sees of a table below the verbs. */
const rowsSeen = (who: { ctx: Person['ctx'] }, table: 'group_leaders' | 'person_phones') =>
  inTransaction(who.ctx(), ({ db }) => db.selectFrom(table).selectAll().execute());

test('an office names who leads a group; who leads the village and its chair ring her, and nobody else finds her', async () => {
  const { town, office, jiang, qin } = place;
  const chair = await aChair(town, '赵主席', zhao);
  const other = await aPerson(town, '路过的');
  await named();
  expect(await leadersOf(zhao)).toEqual([['周大姐', '东组']]);
  for (const who of [jiang, chair])
    expect([await ringing(who), await rings(who)]).toEqual([[['周大姐', '13800000001']], true]);
  for (const who of [office, qin, other]) {
    expect([await ringing(who), await rings(who)]).toEqual([[], false]);
    expect([await rowsSeen(who, 'group_leaders'), await rowsSeen(who, 'person_phones')]).toEqual([[], []]);
  }
  expect(await rowsSeen(jiang, 'group_leaders')).toHaveLength(1);
  expect(await rowsSeen(chair, 'person_phones')).toHaveLength(1);
});

test('an office names, lists and ends those of its own villages alone', async () => {
  const { town, office, jiang } = place;
  const ours = await anOfficer(town, '镇里', { role: 'town', divisionCode: '370215004' });
  const beside = await anOfficer(town, '邻镇', { role: 'town', divisionCode: '370215002' });
  for (const by of [beside, jiang]) expect(await codeOf(named({ by }))).toBe('office-only');
  const { id: leaderId } = await named({ by: ours });
  expect(await leadersOf(zhao, ours)).toHaveLength(1);
  expect(await codeOf(leadersOf(zhao, beside))).toBe('division-not-found');
  expect(await codeOf(leadersOf('370215', office))).toBe('division-not-found');
  expect(await codeOf(leadersOf(zhao, jiang))).toBe('office-only');
  const end = (by: Person, id = leaderId) => codeOf(endGroupLeader(by.ctx(), { leaderId: id }));
  expect([await end(beside), await end(jiang)]).toEqual(['group-leader-not-found', 'office-only']);
  expect(await end(office, 'x')).toBe('group-leader-not-found');
  expect(await codeOf(named({ villageCode: '370215004999' }))).toBe('village-unknown');
  expect(await codeOf(named({ phone: '123' }))).toBe('phone-unknown-form');
});

test('one leads a group at a time, and who led it before is rung no more', async () => {
  const { jiang } = place;
  await named();
  later(1);
  await named({ name: '吴大姐', groupName: '东 组', phone: '13800000002' });
  await named({ name: '郑大姐', groupName: '第3网格', phone: '' });
  expect(await leadersOf(zhao)).toEqual([
    ['郑大姐', '003'],
    ['吴大姐', '东组'],
  ]);
  expect(await ringing(jiang)).toEqual([
    ['郑大姐', null],
    ['吴大姐', '13800000002'],
  ]);
});

test('a retry names nobody twice', async () => {
  const { office } = place;
  const wish = { villageCode: zhao, groupName: '东组', name: '周大姐' };
  const first = await nameGroupLeader(office.ctx(), wish, { key: 'once' });
  expect(await nameGroupLeader(office.ctx(), wish, { key: 'once' })).toEqual(first);
  expect(await leadersOf(zhao)).toHaveLength(1);
});

test('thirty days after she leads no more her phone is gone, and then her name', async () => {
  const { town, office, jiang } = place;
  const { id: leaderId } = await named();
  await endGroupLeader(office.ctx(), { leaderId });
  expect([await leadersOf(zhao), await ringing(jiang)]).toEqual([[], []]);
  later(30);
  const system = asTheSystem(town);
  expect([await forgetLeaders(system), await forgetRosters(system)]).toEqual([0, 0]);
  later(1);
  expect(await forgetRosters(asTheSystem(town))).toBe(1);
  expect(await forgetLeaders(asTheSystem(town))).toBe(1);
  expect(await forgetLeaders(asTheSystem(town))).toBe(0);
  const names = await inTransaction(asTheSystem(town), ({ db }) =>
    db.selectFrom('people').select('id').where('name', '=', '周大姐').execute(),
  );
  expect(names).toEqual([]);
});

test('an executive who has left rings no group leader of hers', async () => {
  const { office, jiang } = place;
  await named();
  await leaveAsExecutive(office.ctx(), { executiveId: jiang.executiveId });
  expect(await ringing(jiang)).toEqual([]);
  expect(await rowsSeen(jiang, 'group_leaders')).toEqual([]);
});

test('that somebody looked stands once a day in the audit of whose phone it was', async () => {
  const { jiang } = place;
  await named();
  await ringing(jiang);
  await ringing(jiang);
  expect(await looks()).toEqual([{ actor_id: jiang.id }]);
});

test('villages that become one keep their groups apart, and get them back when they part', async () => {
  const { town, office } = place;
  await named();
  await named({ villageCode: qian, name: '吴大姐' });
  const mergerId = await merged(place, { villages: [zhao, qian], into: spring, name: '泉水社区' });
  expect(await leadersOf(spring)).toEqual([
    ['周大姐', '东组', '村301'],
    ['吴大姐', '东组', '村302'],
  ]);
  expect(await codeOf(named({ villageCode: spring }))).toBe('group-ambiguous');
  await named({ villageCode: spring, groupName: '西组', name: '郑大姐' });
  later(1);
  await undoVillageMerger(office.ctx(), { mergerId });
  expect(await leadersOf(zhao)).toEqual([['周大姐', '东组']]);
  expect(await leadersOf(qian)).toEqual([['吴大姐', '东组']]);
  expect(await leadersOf(spring)).toEqual([['郑大姐', '西组']]);
  expect(await faultsOn(place, dayOf(town.clock()))).toEqual([]);
});

test('whoever was named for a group that came along goes back with it', async () => {
  const { office } = place;
  await named();
  const mergerId = await merged(place, { villages: [zhao, qian], into: qian });
  later(1);
  await named({ villageCode: qian, name: '王大姐' });
  expect((await leadersOf(qian)).map(([name]) => name)).toEqual(['王大姐']);
  await undoVillageMerger(office.ctx(), { mergerId });
  expect([await leadersOf(zhao), await leadersOf(qian)]).toEqual([[['王大姐', '东组']], []]);
});

test('a message shows a chair her group leaders, and the executive where the chair is not here herself', async () => {
  const { town, office, jiang } = place;
  await named();
  await sendToVillages(office.ctx(), { body: '周六义诊', division: zhao });
  const shown = async (who: Person) =>
    (await listMessagesToPass(who.ctx())).flatMap(({ villages }) =>
      villages.map(({ as, leaders }) => [as, leaders.map(({ name, phone }) => [name, phone])]),
    );
  const hers = [['周大姐', '13800000001']];
  expect(await shown(jiang)).toEqual([['executive', hers]]);
  const chair = await aChair(town, '赵主席', zhao);
  expect([await shown(jiang), await shown(chair)]).toEqual([[['executive', []]], [['chair', hers]]]);
  // Who had a message to pass on, and when, is nobody's to read.
  expect(await looks()).toEqual([]);
});

test('an office that rings for a message sees how many lead a group there, and nothing else of them', async () => {
  const { office } = place;
  await named();
  await named({ groupName: '西组', name: '吴大姐' });
  await sendToVillages(office.ctx(), { body: '周六义诊', division: '370215004' });
  const [message] = await listMessagesSent(office.ctx());
  const there = (message?.toRing ?? []).map(({ villageCode, leaders }) => [villageCode, leaders]);
  expect(there.filter(([code]) => code === zhao || code === qian)).toEqual([
    [zhao, 2],
    [qian, 0],
  ]);
  expect(JSON.stringify(message)).not.toContain('周大姐');
});
