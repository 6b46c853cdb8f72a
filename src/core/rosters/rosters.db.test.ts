import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { faultsOn, reachOf } from '../../../tests/support/outreach/village-town.ts';
import { tableOf } from '../../../tests/support/rosters/tables.ts';
import { answerIntroduction } from '../introductions/answer-introduction.ts';
import { listMyIntroductions } from '../introductions/list-my-introductions.ts';
import { endLink } from '../links/end-link.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { listPhones } from '../people/phones/list-phones.ts';
import { showReach } from '../reach/show-reach.ts';
import { dayOf } from '../shared/dates.ts';
import { forgetRosters } from './forget-rosters.ts';
import { listRefused } from './list-refused.ts';
import { readRoster, type ReadRoster } from './read-roster.ts';
import type { Cell } from './roster.ts';
import { showRoster } from './show-roster.ts';
import { advanceRoster } from './taking/advance-rosters.ts';
import { dropRoster } from './taking/drop-roster.ts';
import { takeRoster } from './taking/take-roster.ts';
import { undoRoster } from './undoing/undo-roster.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town, '370215002'));
});
afterEach(() => town.close());

const header = ['序号', '姓 名', '村（居）', '联系电话', '联系执委', '同意日期'];
const women = [
  ['北安街道执委联系妇女名册'],
  header,
  [1, '王 芳', '泉东新村', '138 0000 0001', '江大姐', '2026年3月8日'],
  [2, '李娟', '370215004210', '+86 138-0000-0002', '江大姐', '20260309'],
  [3, '赵敏', '名都苑社区', '', '秦大姐', '2026/3/10'],
];

type Wish = Partial<ReadRoster>;

const wish = (more: Wish = {}): ReadRoster => ({
  ...{ kind: 'women', divisionCode: '370215', fileName: '名册.xlsx', basis: 'consent' },
  ...{ purpose: '执委日常联系', keepUntil: '2027-06-30' },
  ...more,
});

const read = async (rows: readonly (readonly Cell[])[], more: Wish = {}): Promise<string> =>
  (await readRoster(office.ctx(), wish(more), { lines: tableOf(rows), personOfPhone: async () => null })).id;

async function take(rosterId: string, doubtsToo = false): Promise<void> {
  await takeRoster(office.ctx(), { rosterId, doubtsToo });
  while (await advanceRoster(asTheSystem(town), rosterId));
}

async function undo(rosterId: string): Promise<void> {
  await undoRoster(office.ctx(), { rosterId });
  while (await advanceRoster(asTheSystem(town), rosterId));
}

const show = (rosterId: string) => showRoster(office.ctx(), { rosterId });
const links = async () => (await reachOf({ office }, '370215')).links;
const faults = () => faultsOn({ town }, dayOf(town.clock()));

test('a roster as offices write them is read, taken and taken back, and the figures agree each time', async () => {
  const rosterId = await read(women);
  expect(await show(rosterId)).toMatchObject({ state: 'read', rows: 3, ready: 3, refused: 0, problems: [] });
  expect(await links()).toBe(0);
  await take(rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'taken', rows: 3, taken: 3, ready: 0 });
  expect((await listMyLinks(jiang.ctx())).map(({ name }) => name).toSorted()).toEqual(['李娟', '王芳']);
  expect((await listMyLinks(qin.ctx())).map(({ name }) => name)).toEqual(['赵敏']);
  const phones = async (of: Executive) => {
    const people = (await listMyLinks(of.ctx())).map(({ personId }) => personId);
    const opened = await listPhones(of.ctx(), people);
    return people.map((personId) => opened.get(personId) ?? null);
  };
  expect(new Set(await phones(jiang))).toEqual(new Set(['13800000001', '13800000002']));
  expect(await phones(qin)).toEqual([null]);
  const hers = (await listMyLinks(jiang.ctx())).map(({ personId }) => personId);
  expect(await listPhones(qin.ctx(), hers)).toEqual(new Map());
  expect(await links()).toBe(3);
  expect(await faults()).toEqual([]);
  const written = town.owner.withSchema('d370215').selectFrom('audit').select('person_id');
  const traces = await written.where('verb', '=', 'join-link').where('person_id', 'is not', null).execute();
  expect(new Set(traces.map(({ person_id: id }) => id)).size).toBe(3);
  moveClock(town, { minutes: 3 * 24 * 60 });
  await undo(rosterId);
  expect(await show(rosterId)).toMatchObject({ state: 'undone', undone: 3, taken: 0 });
  expect(await links()).toBe(0);
  expect(await faults()).toEqual([]);
  const people = town.owner.withSchema('d370215').selectFrom('people').select('name');
  expect(await people.where('name', 'in', ['王芳', '李娟', '赵敏']).execute()).toEqual([]);
});

test('each line that is refused says what is wrong in it, and taken and refused together are all lines', async () => {
  const rosterId = await read([
    header,
    [1, '', '泉东新村', '13800000001', '江大姐', '2026.3.8'],
    [2, '周丽', '没有的村', '13800000002', '江大姐', '2026.3.8'],
    [3, '孙梅', '泉东新村', '1380000', '江大姐', '2026.3.8'],
    [4, '吴霞', '泉东新村', '13800000004', '没有这人', '2026.3.8'],
    [5, '郑红', '泉东新村', '13800000005', '江大姐', '去年'],
    [6, '冯燕', '泉东新村', '13800000006', '江大姐', '2099-01-01'],
    [7, '陈静', '泉东新村', '13800000007', '江大姐', '2026.3.8'],
    [8, '陈静', '泉东新村', '13800000007', '江大姐', '2026.3.8'],
    [9, '陈静的妈妈', '泉东新村', '13800000007', '江大姐', '2026.3.8'],
    ['', '合计', '', '9', '', ''],
  ]);
  const shown = await show(rosterId);
  expect([shown.rows, shown.ready, shown.refused]).toEqual([10, 1, 9]);
  const { items } = await listRefused(office.ctx(), { rosterId });
  expect(items.map(({ line, problems }) => [line, ...problems])).toEqual([
    [2, 'name-missing'],
    [3, 'village-unknown'],
    [4, 'phone-unknown-form'],
    [5, 'executive-unknown'],
    [6, 'day-unknown-form'],
    [7, 'day-to-come'],
    [9, 'twice'],
    [10, 'perhaps-twice'],
    [11, 'not-of-a-row'],
  ]);
  expect(items[0]?.said).toMatchObject({ village: '泉东新村', phone: '13800000001' });
  await take(rosterId, true);
  const taken = await show(rosterId);
  expect(taken.taken + taken.refused).toBe(taken.rows);
  expect(taken.taken).toBe(2);
});

test('who was only to be asked is no link before her yes, and her no is for good', async () => {
  await take(await read(women, { basis: 'duty' }));
  expect(await links()).toBe(0);
  const [li, wang] = await listMyIntroductions(jiang.ctx());
  expect([wang?.name, wang?.phone, li?.phone]).toEqual(['王芳', '13800000001', '13800000002']);
  const yes = { introductionId: wang?.id ?? '', answer: 'yes', saidYes: 'phone' } as const;
  await expect(answerIntroduction(qin.ctx(), yes)).rejects.toMatchObject({ code: 'introduction-not-found' });
  await answerIntroduction(jiang.ctx(), yes);
  await answerIntroduction(jiang.ctx(), { introductionId: li?.id ?? '', answer: 'no' });
  expect((await listMyLinks(jiang.ctx())).map(({ name }) => name)).toEqual(['王芳']);
  expect(await listMyIntroductions(jiang.ctx())).toEqual([]);
  expect(await faults()).toEqual([]);
  const again = await read(women, { basis: 'duty' });
  const found = (await listRefused(office.ctx(), { rosterId: again })).items;
  expect(found.map(({ line, problems }) => [line, ...problems])).toEqual([
    [3, 'has-a-link'],
    [4, 'wishes-no-contact'],
    [5, 'perhaps-has-a-link'],
  ]);
});

test('of two rosters that were read with her in them the second takes nobody twice, nor who has said no since', async () => {
  const [first, second] = [await read(women), await read(women)];
  expect(await show(second)).toMatchObject({ ready: 3 });
  await take(first);
  const wang = (await listMyLinks(jiang.ctx())).find(({ name }) => name === '王芳');
  await endLink(jiang.ctx(), { linkId: wang?.id ?? '', why: 'declined' });
  await take(second, true);
  const found = (await listRefused(office.ctx(), { rosterId: second })).items;
  expect(found.map(({ line, problems }) => [line, ...problems])).toEqual([
    [3, 'wishes-no-contact'],
    [4, 'has-a-link'],
  ]);
  expect(await faults()).toEqual([]);
});

test('on the ground of consent a line without the day of her yes is refused, where the table has such a column', async () => {
  const rosterId = await read([header, [1, '王芳', '泉东新村', '', '江大姐', '']]);
  const { items } = await listRefused(office.ctx(), { rosterId });
  expect(items.map(({ problems }) => problems)).toEqual([['yes-missing']]);
  expect(
    await show(await read([header, [1, '王芳', '泉东新村', '', '江大姐', '']], { basis: 'duty' })),
  ).toMatchObject({
    ready: 1,
  });
});

test('whatever becomes of a table, its file is let go', async () => {
  let closed = 0;
  async function* file() {
    try {
      for (let nth = 0; nth < 60; nth += 1) yield { line: nth + 1, cells: ['没有', '列名'] };
    } finally {
      closed += 1;
    }
  }
  const reading = readRoster(office.ctx(), wish(), { lines: file(), personOfPhone: async () => null });
  await expect(reading).rejects.toMatchObject({ kind: 'invalid' });
  expect(closed).toBe(1);
});

test('a link that ended on her own word stays ended when its roster is taken back, and the other’s ends', async () => {
  const rosterId = await read(women);
  await take(rosterId);
  const [one] = await listMyLinks(jiang.ctx());
  await endLink(jiang.ctx(), { linkId: one?.id ?? '', why: 'declined' });
  await undo(rosterId);
  expect(await links()).toBe(0);
  expect(await faults()).toEqual([]);
});

test('chairs and who leads them come by the same door, and taken back, whoever led before leads again', async () => {
  const chairs = (executive: string) => [
    ['村居', '妇联主席', '电话', '联系执委'],
    ['泉东新村', '于主席', '13800000011', executive],
  ];
  await take(await read(chairs('江大姐'), { kind: 'chairs' }));
  const second = await read(chairs('秦大姐'), { kind: 'chairs' });
  await take(second);
  expect((await listMyLinks(qin.ctx())).map(({ kind }) => kind)).toEqual(['chair']);
  await undo(second);
  expect(await listMyLinks(qin.ctx())).toEqual([]);
  expect((await listMyLinks(jiang.ctx())).map(({ kind }) => kind)).toEqual(['chair']);
  expect(await faults()).toEqual([]);
});

test('numbers of households come by the same door, and go back to what they were', async () => {
  const counted = async () => (await showReach(office.ctx(), { division: '370215' })).households;
  const table = (households: Cell) => [
    ['村居名称', '总户数'],
    ['泉东新村', households],
    ['名都苑社区', '不清楚'],
  ];
  await take(await read(table('1,024户'), { kind: 'households' }));
  expect(await counted()).toBe(1024);
  const second = await read(table(2000), { kind: 'households' });
  await take(second);
  expect(await counted()).toBe(2000);
  await undo(second);
  expect(await counted()).toBe(1024);
});

test('a table without what is needed is refused with the columns that are missing, and nothing is kept', async () => {
  await expect(
    read([
      ['姓名', '手机'],
      ['王芳', '13800000001'],
    ]),
  ).rejects.toMatchObject({
    faults: [{ path: 'file.village', code: 'roster-column-missing' }],
  });
  await expect(read([header])).rejects.toMatchObject({ faults: [{ path: 'file', code: 'roster-empty' }] });
  const rosterId = await read(women);
  await dropRoster(office.ctx(), { rosterId });
  await expect(show(rosterId)).rejects.toMatchObject({ code: 'roster-not-found' });
  expect(await town.owner.withSchema('d370215').selectFrom('roster_rows').select('id').execute()).toEqual([]);
});

test('nobody but the office above it learns of a roster', async () => {
  const rosterId = await read(women);
  const other = await anOfficer(town, '环秀', { role: 'town', divisionCode: '370215002' });
  await expect(showRoster(other.ctx(), { rosterId })).rejects.toMatchObject({ code: 'roster-not-found' });
  await expect(showRoster(jiang.ctx(), { rosterId })).rejects.toMatchObject({ code: 'office-only' });
  await expect(
    readRoster(jiang.ctx(), wish(), { lines: tableOf(women), personOfPhone: async () => null }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('phones and whoever was never asked go with the day until which they may be kept', async () => {
  const rosterId = await read(women, { basis: 'duty', keepUntil: '2026-12-25' });
  await take(rosterId);
  moveClock(town, { minutes: 7 * 24 * 60 });
  await forgetRosters(asTheSystem(town));
  expect(await listMyIntroductions(jiang.ctx())).toEqual([]);
  const db = town.owner.withSchema('d370215');
  expect(await db.selectFrom('person_phones').select('person_id').execute()).toEqual([]);
  expect(await db.selectFrom('people').select('id').where('name', '=', '王芳').execute()).toEqual([]);
});
