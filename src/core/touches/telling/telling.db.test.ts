import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { faultsOn } from '../../../../tests/support/outreach/village-town.ts';
import { aTakenRoster, takenBack, textsNow } from '../../../../tests/support/rosters/taken-roster.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { listMyCares } from '../../cares/list-my-cares.ts';
import { writeCare } from '../../cares/write-care.ts';
import { answerIntroduction } from '../../introductions/answer-introduction.ts';
import { listMyIntroductions } from '../../introductions/list-my-introductions.ts';
import { handOverLinks } from '../../links/hand-over-links.ts';
import { listMyLinks } from '../../links/list-my-links.ts';
import { markErased } from '../../people/person-queries.ts';
import { forgetRosters } from '../../rosters/forget-rosters.ts';
import { listRefused } from '../../rosters/list-refused.ts';
import { readRoster } from '../../rosters/read-roster.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { endCareByCode } from './end-care-by-code.ts';
import { endByCode } from './end-by-code.ts';
import { showByCode } from './show-by-code.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
});
afterEach(() => town.close());

const [wang, li] = ['13800000001', '13800000002'];
const women: [string, string, string][] = [
  ['王芳', wang, '江大姐'],
  ['李娟', li, '江大姐'],
];

const taken = (basis: 'consent' | 'duty' = 'consent') => aTakenRoster({ town, office }, women, basis);
const codes = async () => {
  const texts = await textsNow(town);
  return { wang: texts.get(wang)?.code ?? '', li: texts.get(li)?.code ?? '' };
};
const opened = (code: string) => showByCode(asNobody(town), { code });
const ended = (code: string) => endByCode(asNobody(town), { code });
const linked = async () => (await listMyLinks(jiang.ctx())).map(({ name }) => name);
const days = (n: number) => moveClock(town, { minutes: n * 24 * 60 });

async function comesAgain(): Promise<unknown[]> {
  const lines = tableOf([
    ['姓名', '村居', '手机', '联系执委'],
    ['王芳', '泉东新村', wang, '江大姐'],
  ]);
  const why = { basis: 'duty', purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '又一份.csv', ...why } as const;
  const { id } = await readRoster(office.ctx(), wish, { lines, personOfPhone: async () => null });
  return (await listRefused(office.ctx(), { rosterId: id })).items.map(({ problems }) => problems);
}

test('her code shows who keeps touch with her, what is kept of her, on what ground and until when, and ends nothing', async () => {
  await taken();
  const code = (await codes()).wang;
  expect(code).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
  expect(await opened(code)).toMatchObject({
    ...{ state: 'stands', district: '即墨区', readings: [] },
    touch: {
      ...{ kind: 'link', name: '王芳', villageName: '泉东新村', phoneMasked: '138****0001' },
      ...{ executive: { name: '江大姐', placeName: '北安街道' }, since: dayOf(town.clock()) },
      ...{ saidYes: 'on-paper', purpose: '日常联系', keepUntil: '2027-06-30' },
    },
  });
  expect(await opened(code.toLowerCase().replaceAll('-', ''))).toMatchObject({ state: 'stands' });
  expect(await linked()).toContain('王芳');
  expect((await opened(code)).state).toBe('stands');
  const [look] = [await opened(code)];
  expect(look).toMatchObject({ readings: [{ what: 'links', role: 'executive', homeName: null }] });
});

test('by one touch she ends the link for good, a second one changes nothing, and no roster brings her back', async () => {
  await taken();
  const code = (await codes()).wang;
  await ended(code);
  await ended(code);
  expect(await opened(code)).toEqual({ state: 'over' });
  expect(await linked()).toEqual(['李娟']);
  expect(await faultsOn({ town }, dayOf(town.clock()))).toEqual([]);
  expect(await comesAgain()).toEqual([['wishes-no-contact']]);
  const rows = town.owner.withSchema('d370215').selectFrom('people').select('id').where('name', '=', '王芳');
  expect(await rows.execute()).toEqual([]);
});

test('who was only to be asked is asked by nobody any more, and what her executive wrote down meanwhile is ended too', async () => {
  await taken('duty');
  const both = await codes();
  expect(await opened(both.wang)).toMatchObject({ touch: { kind: 'introduction', saidYes: null } });
  await ended(both.wang);
  const [asked] = await listMyIntroductions(jiang.ctx());
  expect(asked?.name).toBe('李娟');
  const yes = { introductionId: asked?.id ?? '', answer: 'yes', saidYes: 'phone' } as const;
  await Promise.all([answerIntroduction(jiang.ctx(), yes).catch(() => null), ended(both.li)]);
  expect(await linked()).toEqual([]);
  expect(await listMyIntroductions(jiang.ctx())).toEqual([]);
  expect(await comesAgain()).toEqual([['wishes-no-contact']]);
});

async function keptInMind(name: string): Promise<void> {
  const linkId = (await listMyLinks(jiang.ctx())).find((link) => link.name === name)?.id ?? '';
  await writeCare(jiang.ctx(), { linkId, kinds: ['grave-illness'], saidYes: 'face-to-face' });
}
const inMind = async () => (await listMyCares(jiang.ctx())).size;

test('her code tells until when something is kept in mind of her and not what, and takes that away alone', async () => {
  const rosterId = await taken();
  const both = await codes();
  for (const name of ['王芳', '李娟']) await keptInMind(name);
  const told = await opened(both.wang);
  expect(told).toMatchObject({ touch: { careUntil: '2027-12-19' } });
  expect(JSON.stringify(told)).not.toContain('illness');
  for (const _ of [1, 2]) await endCareByCode(asNobody(town), { code: both.wang });
  expect(await opened(both.wang)).toMatchObject({ state: 'stands', touch: { careUntil: null } });
  expect([await inMind(), await linked()]).toEqual([1, expect.arrayContaining(['王芳', '李娟'])]);
  await ended(both.wang);
  for (const code of [both.wang, '0000-0000-0000'])
    expect(await codeOf(endCareByCode(asNobody(town), { code }))).toBe('touch-not-found');
  await takenBack({ town, office }, rosterId);
  expect(await town.owner.withSchema('d370215').selectFrom('cares').selectAll().execute()).toEqual([]);
});

test('a code holds through a hand-over, and ends what the next executive has', async () => {
  await taken();
  const code = (await codes()).wang;
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect(await opened(code)).toMatchObject({ touch: { executive: { name: '秦大姐' } } });
  await ended(code);
  expect((await listMyLinks(qin.ctx())).map(({ name }) => name)).toEqual(['李娟']);
});

test('a wrong code, one whose day has passed and one of a roster taken back get the same answer', async () => {
  const rosterId = await taken();
  const both = await codes();
  const outcomes = async (code: string) => [await codeOf(opened(code)), await codeOf(ended(code))];
  const nothing = ['touch-not-found', 'touch-not-found'];
  for (const wrong of ['', '0000-0000-0000', 'x'.repeat(999), '\u0000', jiang.id])
    expect(await outcomes(wrong)).toEqual(nothing);
  await takenBack({ town, office }, rosterId);
  expect(await outcomes(both.wang)).toEqual(nothing);
  await aTakenRoster({ town, office }, women);
  const later = await codes();
  town.clockAt.now = new Date('2027-06-30T15:59:00Z');
  expect(await opened(later.wang)).toMatchObject({ state: 'stands' });
  days(1);
  expect(await outcomes(later.wang)).toEqual(nothing);
  await forgetRosters(asTheSystem(town));
  town.clockAt.now = new Date('2026-12-20T02:00:00Z');
  expect(await outcomes(later.wang)).toEqual(nothing);
});

test('whoever was erased is nobody behind her code', async () => {
  await taken();
  const code = (await codes()).wang;
  const her = (await listMyLinks(jiang.ctx())).find(({ name }) => name === '王芳');
  await inTransaction(asTheSystem(town), ({ db, now }) => markErased(db, her?.personId ?? '', now));
  expect(await codeOf(opened(code))).toBe('touch-not-found');
});

test('who tries many codes is held back before anything is looked up', async () => {
  await taken();
  const code = (await codes()).wang;
  const tries = { fromHere: 21, inAll: 30 };
  expect(await codeOf(showByCode(asNobody(town), { code }, { tries }))).toBe('too-many-code-tries');
  expect(await codeOf(endByCode(asNobody(town), { code }, { tries }))).toBe('too-many-code-tries');
  expect(await linked()).toContain('王芳');
});

test('nobody who has the rows has a code', async () => {
  await taken();
  const { wang: code } = await codes();
  const rows = await town.owner.withSchema('d370215').selectFrom('tellings').selectAll().execute();
  const letters = [...'outbox audit answers'.split(' ')];
  expect(JSON.stringify(rows)).not.toContain(code);
  for (const table of letters as ['outbox', 'audit', 'answers']) {
    const all = await town.owner.withSchema('d370215').selectFrom(table).selectAll().execute();
    expect(JSON.stringify(all)).not.toContain(code);
  }
});
