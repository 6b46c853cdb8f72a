import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCaseworker, hersAlone, herWord } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { inCase } from '../../../tests/support/cases/in-case.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  bothWilling,
  sideOther,
  story,
} from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listAccessesByCode } from '../cases/reading/list-accesses-by-code.ts';
import { addMember } from '../cases/team/add-member.ts';
import { handOverCase } from '../cases/team/hand-over-case.ts';
import { lookUpRequest } from '../requests/returning/look-up-request.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { settle } from './agreement/settle.ts';
import { exportDocket } from './papers/export-docket.ts';
import { showMediation } from './reading/show-mediation.ts';
import { giveSideCode } from './sides/give-side-code.ts';
import { lookUpAsSide } from './sides/look-up-as-side.ts';
import { passMediation } from './sides/pass-mediation.ts';
import { arrangeSitting } from './sittings/arrange-sitting.ts';
import { recordSitting } from './sittings/record-sitting.ts';
import { writeCaucus } from './sittings/write-caucus.ts';

const whispered = '她只跟我说：墙是她自己凿的';
let town: Town;
let qin: Person;
let zhou: Person;
let committeeId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  committeeId = (await aCommittee(town)).id;
});
beforeEach(() => moveClock(town, { minutes: 1 }));
afterAll(() => town.close());

const today = () => dayOf(town.clock());

/** Sat together once, agreed, and whispered once to the mediator alone. */
async function aWholeDocket() {
  const { caseId, code } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  const startsAt = new Date(town.clock().getTime() + 60_000).toISOString();
  const { id: sittingId } = await arrangeSitting(qin.ctx(), { caseId, startsAt, place: '茶室' });
  moveClock(town, { minutes: 2 });
  await recordSitting(qin.ctx(), { caseId, sittingId, words: '两家都说了雨天的事' });
  await writeCaucus(qin.ctx(), { caseId, side: 'one', words: whispered });
  const terms = { facts: '墙漏水', terms: '王家修，李家出一半' };
  await settle(qin.ctx(), { caseId, form: 'oral', on: today(), terms });
  return { caseId, code };
}

test('what was said to the mediator alone is read by her, and by nobody else of her team, its lead or her successor', async () => {
  const { caseId } = await aWholeDocket();
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  expect((await showMediation(qin.ctx(), { caseId })).docket?.caucuses).toMatchObject([{ words: whispered }]);
  expect((await showMediation(zhou.ctx(), { caseId })).docket?.caucuses).toEqual([]);
  await passMediation(qin.ctx(), { caseId, personId: zhou.id });
  await handOverCase(qin.ctx(), { caseId, personId: zhou.id, reason: '换人', stay: true });
  expect((await showMediation(zhou.ctx(), { caseId })).docket?.caucuses).toEqual([]);
  expect(JSON.stringify(await exportDocket(qin.ctx(), { caseId }))).not.toContain(whispered);
  const notHers = writeCaucus(qin.ctx(), { caseId, side: 'one', words: '再记' });
  expect(await codeOf(notHers)).toBe('mediator-only');
});

test('in the database too: as the application her colleague and the system find no row of it', async () => {
  const { caseId } = await aWholeDocket();
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const rowsOf = async ({ db }: Pick<Ctx, 'db'>) =>
    (await db.selectFrom('mediation_caucuses').select('id').where('case_id', '=', caseId).execute()).length;
  const system = await inTransaction(asTheSystem(town), rowsOf);
  expect([await inCase(qin, caseId, rowsOf), await inCase(zhou, caseId, rowsOf), system]).toEqual([1, 0, 0]);
});

test('a side sees by its code notices, sittings with both and the agreement', async () => {
  const { caseId } = await aWholeDocket();
  const { code } = await giveSideCode(qin.ctx(), { caseId, side: 'one' });
  expect(await lookUpAsSide(asNobody(town), { code })).toMatchObject({
    ...{ name: '王大姐', rights: { on: today(), how: 'aloud' }, isOver: false },
    sittings: [{ place: '茶室', record: '两家都说了雨天的事' }],
    agreement: { terms: '王家修，李家出一半', inForceOn: today() },
  });
});

test('it learns nothing of who asked, of the case, of what was told, or of where the other lives', async () => {
  const { caseId } = await aWholeDocket();
  const { code } = await giveSideCode(qin.ctx(), { caseId, side: 'one' });
  const told = JSON.stringify(await lookUpAsSide(asNobody(town), { code }));
  const docket = await showMediation(qin.ctx(), { caseId });
  for (const secret of [caseId, docket.docket!.id, hersAlone, whispered, story.facts, story.wishes])
    expect(told).not.toContain(secret);
  for (const secret of [sideOther.address, sideOther.contact, '秦大姐', 'opened', 'offered'])
    expect(told).not.toContain(secret);
});

test("a side's code leads to no request and to no log, and hers who asked to no docket", async () => {
  const { caseId, code: asked } = await aWholeDocket();
  const { code } = await giveSideCode(qin.ctx(), { caseId, side: 'one' });
  expect(await codeOf(lookUpRequest(asNobody(town), { code }))).toBe('request-not-found');
  const log = listAccessesByCode(asNobody(town), { code, word: herWord });
  expect(await codeOf(log)).toBe('request-not-found');
  expect(await codeOf(lookUpAsSide(asNobody(town), { code: asked }))).toBe('side-not-found');
});

test('each side has its own code; the one before is worth nothing, a retry is the same one, and wrong ones are held back', async () => {
  const { caseId } = await aWholeDocket();
  const give = (side: 'one' | 'other', key: string) => giveSideCode(qin.ctx(), { caseId, side }, { key });
  const [one, other, again] = [await give('one', 'a'), await give('other', 'b'), await give('one', 'a')];
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
  await give('one', 'c');
  expect(await codeOf(lookUpAsSide(asNobody(town), one))).toBe('side-not-found');
  expect(await lookUpAsSide(asNobody(town), other)).toMatchObject({ name: '李婶' });
  const many = lookUpAsSide(asNobody(town), other, { tries: { fromHere: 21, inAll: 30 } });
  expect(await codeOf(many)).toBe('too-many-code-tries');
});

test('a docket of which no code was given is closed to the system, but for its number, its days and its state', async () => {
  const { caseId } = await aWholeDocket();
  const seen = async (
    table: 'mediation_sides' | 'mediation_sittings' | 'mediation_agreements' | 'mediation_stories',
  ) =>
    inTransaction(asTheSystem(town), async ({ db }) => {
      const rows = await db.selectFrom(table).select('id').where('case_id', '=', caseId).execute();
      return rows.length;
    });
  const tables = [
    'mediation_sides',
    'mediation_sittings',
    'mediation_agreements',
    'mediation_stories',
  ] as const;
  expect(await Promise.all(tables.map(seen))).toEqual([0, 0, 0, 0]);
  await giveSideCode(qin.ctx(), { caseId, side: 'one' });
  expect(await Promise.all(tables.map(seen))).toEqual([1, 1, 1, 0]);
});

test('nothing that anybody said stands in a table, the audit or an answer as it was said', async () => {
  await aWholeDocket();
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.tables where table_schema = 'd370215'
    and (table_name like 'mediation%' or table_name in ('audit', 'answers', 'outbox'))`.execute(town.owner);
  expect(rows.length).toBeGreaterThan(10);
  for (const { table } of rows.filter((row) => row.table !== 'mediation_committees')) {
    const all = await sql`select * from ${sql.id('d370215', table)}`.execute(town.owner);
    for (const words of ['王大姐', '墙', '茶室', '泉东新村 3 号'])
      expect(JSON.stringify(all.rows)).not.toContain(words);
  }
});
