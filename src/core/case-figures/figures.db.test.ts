import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedBy } from '../../../tests/support/statements/asked-by.ts';
import { aCase, aCaseworker, aRequest } from '../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  sideOne,
  sideOther,
} from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { endMediation } from '../mediations/ending/end-mediation.ts';
import { stopForViolence } from '../mediations/ending/stop-for-violence.ts';
import type { Dispute } from '../mediations/mediation.ts';
import { recordSmallDispute } from '../mediations/opening/record-small-dispute.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { countFigures } from './count-figures.ts';
import { showFigures } from './show-figures.ts';

let town: Town;
let song: Person;
let wang: Person;
beforeEach(async () => {
  town = await openTown(new Date('2026-10-10T02:00:00Z'));
  song = await anOfficer(town, '宋大姐');
  wang = await aPerson(town, '王大姐');
});
afterEach(() => town.close());

const days = (count: number) => moveClock(town, { minutes: count * 24 * 60 });

async function asked({ forHelp, need }: { forHelp: number; need: number }) {
  for (let nth = 0; nth < forHelp; nth += 1) await aRequest(town);
  const home = await aHome(town);
  await aHost(town, '江大姐', home);
  const wish = { door: 'need', text: '想问问', homeId: home.id } as const;
  for (let nth = 0; nth < need; nth += 1) await submitRequest(wang.ctx(), wish, { key: crypto.randomUUID() });
}

const received = async (by: 'month' | 'quarter' | 'year' = 'month') => {
  const { measures } = await showFigures(song.ctx(), { year: '2026', by });
  return measures.find(({ measure }) => measure === 'requests-received')?.rows;
};

test('a month is counted once it has ended, and what is small is left out with what would tell it', async () => {
  await asked({ forHelp: 7, need: 2 });
  expect(await countFigures(asTheSystem(town))).toBe(0);
  days(25);
  expect(await countFigures(asTheSystem(town))).toBe(1);
  const [october] = (await received()) ?? [];
  expect(october?.period).toBe('2026-10');
  // 9 in all and 7 for help would say that there were two others.
  const told = Object.values(october?.counts ?? {}).filter((count) => count !== null);
  expect(told.filter((count) => count < 5)).toEqual([]);
  expect(october?.counts).toMatchObject({ need: null, question: null });
  expect(await countFigures(asTheSystem(town))).toBe(0);
});

test('what is counted is not looked for again, minute by minute', async () => {
  await asked({ forHelp: 5, need: 0 });
  const asksWhen = async () => {
    let counted = 0;
    const asked = await askedBy(asTheSystem(town), async (ctx) => (counted = await countFigures(ctx)));
    return [counted, asked.some((node) => node.includes('submitted_at'))];
  };
  days(25);
  expect(await asksWhen()).toEqual([1, true]);
  expect(await asksWhen()).toEqual([0, false]);
  days(30);
  expect(await asksWhen()).toEqual([1, true]);
});

test('what was told of a month stays, whatever comes later; two who count at once count once', async () => {
  await asked({ forHelp: 8, need: 0 });
  days(25);
  await Promise.all([countFigures(asTheSystem(town)), countFigures(asTheSystem(town))]);
  const before = await received();
  await asked({ forHelp: 5, need: 1 });
  days(65);
  expect(await countFigures(asTheSystem(town))).toBe(2);
  const after = await received();
  expect(after?.slice(0, 1)).toEqual(before);
  expect(after?.map(({ period }) => period)).toEqual(['2026-10', '2026-11', '2026-12']);
  expect((await received('quarter'))?.map(({ period }) => period)).toEqual(['2026-Q4']);
  expect((await received('year'))?.map(({ period }) => period)).toEqual(['2026']);
});

test('the office and the desk read figures; a town, a host, a counsellor, a neighbour and SQL in their names do not', async () => {
  const qin = await aCaseworker(town, '秦大姐', 'rights');
  await aCase(town, qin);
  days(25);
  await countFigures(asTheSystem(town));
  expect((await showFigures(qin.ctx(), { year: '2026' })).measures).toHaveLength(11);
  const others = [
    ...[await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' })],
    ...[
      await aHost(town, '江大姐', await aHome(town)),
      wang,
      await aCaseworker(town, '叶大姐', 'counsellor'),
    ],
  ];
  for (const who of others) {
    await expect(showFigures(who.ctx())).rejects.toMatchObject({ code: 'figures-not-yours' });
    const seen = inTransaction(who.ctx(), ({ db }) => db.selectFrom('case_figures').selectAll().execute());
    expect(await seen).toEqual([]);
  }
  const changed = inTransaction(song.ctx(), ({ db }) =>
    db.updateTable('case_figures').set({ count: 9 }).execute(),
  );
  await expect(changed).rejects.toThrow(/permission denied/);
});

type Docket = { desk: Person; committeeId: string };

async function kept({ desk, committeeId }: Docket, dispute: Dispute): Promise<void> {
  const { id: caseId } = await aScreenedCase(town, desk);
  const wish = { caseId, committeeId, dispute, one: sideOne, other: sideOther, on: dayOf(town.clock()) };
  const said = { facts: '树荫', terms: '剪枝', bothWilling: true, bothContent: true, done: true } as const;
  await recordSmallDispute(desk.ctx(), { ...wish, ...said });
}

async function left({ desk, committeeId }: Docket, how: 'withdrawn' | 'other-way' | 'violence') {
  const { caseId } = await aDocket(town, desk, committeeId);
  if (how !== 'violence') return endMediation(desk.ctx(), { caseId, how });
  return stopForViolence(desk.ctx(), { caseId, signs: ['body-hurt'], words: '他动手了' });
}

test('mediations are counted by how and of what kind, left of themselves and gone another way too, and none as violent', async () => {
  const desk = await aCaseworker(town, '秦大姐', 'rights');
  const docket = { desk, committeeId: (await aCommittee(town)).id };
  for (let nth = 0; nth < 6; nth += 1) await kept(docket, 'neighbours');
  for (const dispute of ['inheritance', 'support', 'marriage', 'family', 'family'] as const)
    await kept(docket, dispute);
  for (const how of ['other-way', 'other-way', 'other-way', 'other-way', 'other-way'] as const)
    await left(docket, how);
  for (const how of ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'violence'] as const)
    await left(docket, how);
  days(25);
  await countFigures(asTheSystem(town));
  const { measures } = await showFigures(song.ctx(), { year: '2026' });
  const totals = Object.fromEntries(
    measures.map(({ measure, rows }) => [measure, rows[0]?.counts['total'] ?? null]),
  );
  expect(totals).toMatchObject({
    ...{ 'mediations-kept': 11, 'mediations-failed': null },
    ...{ 'mediations-withdrawn': 5, 'mediations-other-way': 5 },
  });
  const ofKinds = measures.find(({ measure }) => measure === 'mediations-kept')?.rows[0]?.counts;
  // Five of families beside six of neighbours would say that there was none of any other kind.
  expect(ofKinds).toMatchObject({ neighbours: 6, family: null, property: null, money: null, other: null });
  expect(JSON.stringify(measures)).not.toContain('violence');
});

/** What is told of those that were kept in 2027; what is counted and left out is null. */
async function toldOfKept(): Promise<Record<string, number | null>> {
  const rows = await town.owner
    .withSchema('d370215')
    .selectFrom('case_figures')
    .select(['period', 'count'])
    .where('measure', '=', 'mediations-kept')
    .where('category', '=', 'total')
    .where('period', 'like', '2027%')
    .execute();
  return Object.fromEntries(rows.map(({ period, count }) => [period, count]));
}

/** From April on, which begins a quarter. */
async function keptInThreeMonths(counts: readonly [number, number, number], between: () => Promise<unknown>) {
  days(180);
  const desk = await aCaseworker(town, '秦大姐', 'rights');
  const docket = { desk, committeeId: (await aCommittee(town)).id };
  for (const count of counts) {
    for (let nth = 0; nth < count; nth += 1) await kept(docket, 'neighbours');
    days(30);
    await between();
  }
}

test('a measure that came in the middle of a quarter is counted from the first month, and no sum tells a small one', async () => {
  let isNew = true;
  await keptInThreeMonths([2, 9, 9], async () => {
    await countFigures(asTheSystem(town));
    const figures = town.owner.withSchema('d370215').deleteFrom('case_figures');
    if (isNew) await figures.where('measure', 'like', 'mediations-%').execute();
    isNew = false;
  });
  // Twenty less nine is of two months, and of neither alone.
  expect(await toldOfKept()).toEqual({
    ...{ '2027-04': null, '2027-05': 9, '2027-06': null, '2027-Q2': 20 },
  });
});

test('a quarter and a year of which a month is too long ago to be counted are not told', async () => {
  await keptInThreeMonths([2, 9, 9], () => Promise.resolve());
  days(35 * 30);
  expect(dayOf(town.clock())).toMatch(/^2030-05/);
  await countFigures(asTheSystem(town));
  expect(await toldOfKept()).toMatchObject({ '2027-05': 9, '2027-06': 9, '2027-Q3': null, '2027-Q4': null });
  expect(Object.keys(await toldOfKept())).not.toContain('2027-Q2');
  expect(Object.keys(await toldOfKept())).not.toContain('2027');
});

test('no figure speaks of reports, of who works, or of a place below the district', async () => {
  const { measures } = await showFigures(song.ctx());
  const said = JSON.stringify(measures);
  expect(said).not.toMatch(/report|screen|person|village|3702/);
});

test('a year that is none is refused', async () => {
  await expect(showFigures(song.ctx(), { year: '26' })).rejects.toMatchObject({
    faults: [{ code: 'year-shape' }],
  });
});
