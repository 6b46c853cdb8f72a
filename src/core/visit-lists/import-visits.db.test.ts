import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer, moveClock, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { faultsOn, joined, reachOf } from '../../../tests/support/outreach/village-town.ts';
import { tableOf } from '../../../tests/support/rosters/tables.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import type { Cell } from '../rosters/roster.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { logVisit } from '../visits/log-visit.ts';
import { takeBackVisit } from '../visits/take-back-visit.ts';
import { bringVisit } from './bring-visit.ts';
import { importVisits, type ImportVisits } from './import-visits.ts';

const here = '370215004210';
let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
let wang: string;
let began: string;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
  ({ personId: wang } = await joined(jiang, here, '王大姐'));
  await joined(jiang, here, '李大姐');
  began = dayOf(town.clock());
  moveClock(town, { minutes: 120 * 24 * 60 });
});
afterEach(() => town.close());

const after = (days: number) => dayOf(new Date(new Date(`${began}T12:00:00Z`).getTime() + days * 86_400_000));

const header = ['走访台账', '日期', '联系执委', '联系对象', '村居', '走访方式', '内容摘要'];
const ledger = (): Cell[][] => [
  ['北安街道执委走访台账'],
  header,
  [1, after(10), '江大姐', '王大姐', '泉东新村', '上门', '她家里有事'],
  [2, after(100).replaceAll('-', '.'), '江大姐', '王 大姐', '泉东新村', '打电话', ''],
  [3, after(100), '江大姐', '李大姐', '', '集上碰见了', ''],
];

type Told = { line: number; problems: readonly string[] };

async function bring(rows: readonly (readonly Cell[])[], wish: Partial<ImportVisits> = {}, as = office) {
  const told: Told[] = [];
  const imported = await importVisits(
    as.ctx(),
    { divisionCode: '370215', ...wish },
    {
      lines: tableOf(rows),
      personOfPhone: async (phone) => (phone === '13500000001' ? jiang.id : null),
      onRefused: (line, problems) => told.push({ line, problems }),
    },
  );
  return { ...imported, told };
}

const visits = () =>
  town.owner
    .withSchema('d370215')
    .selectFrom('visits')
    .selectAll()
    .orderBy('visited_on')
    .orderBy('channel')
    .execute();
const lapsed = async (asOf: string) => (await reachOf({ office }, '370215', asOf)).lapsed;
const faults = () => faultsOn({ town }, dayOf(town.clock()));
const one = (...cells: Cell[]) => [header, ['', ...cells]];

test('visits that were kept on paper count as of their days, and the same table again changes nothing', async () => {
  const rule = (await listMyLinks(jiang.ctx()))[0];
  expect(rule?.lapsed).toBe(true);
  const before = await lapsed(after(95));
  const first = await bring(ledger());
  expect(first).toEqual({ rows: 3, logged: 3, there: 0, refused: 0, hasNotes: true, told: [] });
  const kept = await visits();
  expect(kept.map(({ visited_on: on, channel, note }) => [on, channel, note])).toEqual([
    [after(10), 'at-home', null],
    [after(100), 'met', null],
    [after(100), 'phone', null],
  ]);
  expect((await listMyLinks(jiang.ctx())).every(({ lapsed }) => !lapsed)).toBe(true);
  expect(await lapsed(after(95))).toBeLessThan(before);
  expect(await faults()).toEqual([]);
  expect(await bring(ledger())).toMatchObject({ rows: 3, logged: 0, there: 3, refused: 0 });
  expect(await visits()).toEqual(kept);
  const deeds = town.owner.withSchema('d370215').selectFrom('audit').select(['actor_id', 'person_id']);
  const brought = await deeds.where('verb', '=', 'bring-visit').execute();
  expect(brought.filter(({ person_id: id }) => id === wang)).toHaveLength(2);
  expect(new Set(brought.map(({ actor_id: by }) => by))).toEqual(new Set([office.id]));
});

test('a trial says what would come of each line and leaves nothing', async () => {
  expect(await bring(ledger(), { dryRun: true })).toMatchObject({ rows: 3, logged: 3, refused: 0 });
  expect(await visits()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a visit belongs to whoever held the link on that day, also where she has left or handed it over since', async () => {
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  await leaveAsExecutive(office.ctx(), { executiveId: jiang.executiveId });
  moveClock(town, { minutes: 5 * 24 * 60 });
  const now = dayOf(town.clock());
  const rows = [
    header,
    ['', after(10), '江大姐', '王大姐', '', '上门', ''],
    ['', now, '江大姐', '王大姐', '', '上门', ''],
    ['', now, '秦大姐', '王大姐', '', '微信', ''],
  ];
  const { told, ...counts } = await bring(rows);
  expect(counts).toMatchObject({ rows: 3, logged: 2, refused: 1 });
  expect(told).toEqual([{ line: 3, problems: ['whom-unknown'] }]);
  expect((await visits()).map(({ visited_by: by }) => by)).toEqual([jiang.id, qin.id]);
  expect(await faults()).toEqual([]);
});

test('what she logged herself is not logged again, and what she took back does not come back', async () => {
  const visit = { clientId: crypto.randomUUID(), personId: wang, visitedAt: `${after(10)}T18:30:00+08:00` };
  await logVisit(jiang.ctx(), { ...visit, channel: 'at-home' });
  expect(await bring(ledger())).toMatchObject({ logged: 2, there: 1 });
  const brought = (await visits()).find(({ channel }) => channel === 'met');
  await takeBackVisit(jiang.ctx(), { visitId: brought?.id ?? '' });
  expect(await bring(ledger())).toMatchObject({ logged: 0, there: 3 });
  expect(await faults()).toEqual([]);
});

test('each line that is refused says why, and an executive is found by her phone too', async () => {
  const told = async (...cells: Cell[]) => (await bring(one(...cells))).told[0]?.problems;
  expect(await told(after(10), '没有的', '王大姐', '', '上门')).toEqual(['visitor-unknown']);
  expect(await told(after(10), '江大姐', '孙大姐', '', '上门')).toEqual(['whom-unknown']);
  expect(await told(after(-1), '江大姐', '王大姐', '', '上门')).toEqual(['whom-unknown']);
  expect(await told(after(121), '江大姐', '王大姐', '', '走过')).toEqual(['day-to-come', 'channel-unknown']);
  expect(await told('', '', '', '没有的村', '')).toEqual([
    ...['visitor-missing', 'whom-missing', 'village-unknown', 'day-missing', 'channel-missing'],
  ]);
  const byPhone = [
    ['执委电话', '姓名', '时间', '方式'],
    ['135 0000 0001', '王大姐', dayOf(town.clock()), '来微家'],
    ['13500000009', '王大姐', after(10), '来微家'],
  ];
  expect(await bring(byPhone)).toMatchObject({
    logged: 1,
    told: [{ line: 3, problems: ['visitor-unknown'] }],
  });
  expect((await visits()).map(({ visited_on: on, visited_at: at }) => [on, at <= town.clock()])).toEqual([
    [dayOf(town.clock()), true],
  ]);
});

test('two who bring one table at once log each visit once', async () => {
  const both = await Promise.all([1, 2].map(() => bring(ledger())));
  expect(both.reduce((sum, { logged }) => sum + logged, 0)).toBe(3);
  expect(await visits()).toHaveLength(3);
  expect(await faults()).toEqual([]);
});

test('one visit is brought by the office above its executive alone', async () => {
  const whom = { name: '王大姐', phone: null, villageCode: null };
  const visit = {
    visitedBy: jiang.id,
    whom,
    accountPersonId: null,
    day: after(10),
    channel: 'phone',
  } as const;
  const beside = await anOfficer(town, '镇里', { role: 'town', divisionCode: '370215002' });
  const bringOne = (as: Person, more: { visitedBy?: string } = {}) =>
    bringVisit(personOnly(as.ctx()), { ...visit, ...more }, { isTrial: false });
  await expect(bringOne(beside)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(bringOne(office, { visitedBy: wang })).rejects.toMatchObject({ code: 'executive-not-found' });
  expect(await visits()).toEqual([]);
  expect([await bringOne(office), await bringOne(office)]).toEqual(['logged', 'there']);
});

test('nobody brings visits but the office of a place, of executives below it', async () => {
  const beside = await anOfficer(town, '镇里', { role: 'town', divisionCode: '370215002' });
  await expect(bring(ledger(), {}, beside)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(bring(ledger(), {}, jiang)).rejects.toMatchObject({ code: 'office-only' });
  const own = await bring(ledger(), { divisionCode: '370215002' }, beside);
  expect(own).toMatchObject({ logged: 0, refused: 3 });
  expect(new Set(own.told.flatMap(({ problems }) => problems))).toContain('visitor-unknown');
  await expect(bring([['执委', '日期', '方式']])).rejects.toMatchObject({
    faults: [{ path: 'file.name', code: 'roster-column-missing' }],
  });
});
