import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  bothWilling,
  sideOne,
  sideOther,
  story,
} from '../../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { dayOf } from '../../shared/dates.ts';
import { settle } from '../agreement/settle.ts';
import { endMediation } from '../ending/end-mediation.ts';
import { stopForViolence } from '../ending/stop-for-violence.ts';
import { openMediation } from '../opening/open-mediation.ts';
import { recordSmallDispute } from '../opening/record-small-dispute.ts';
import type { ProtectionFinding } from '../mediation.ts';
import { exportDocket } from '../papers/export-docket.ts';
import { showMediation } from '../reading/show-mediation.ts';
import { hearSide } from '../sides/hear-side.ts';
import { handBackPapers } from './hand-back-papers.ts';
import { noteProtectionWish } from './note-protection-wish.ts';
import { prolongMediation } from './prolong-mediation.ts';
import { seeProtectionWish } from './see-protection-wish.ts';

let town: Town;
let qin: Person;
let committeeId: string;
beforeEach(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  committeeId = (await aCommittee(town)).id;
});
afterEach(() => town.close());

const days = (count: number) => moveClock(town, { minutes: count * 24 * 60 });
const today = () => dayOf(town.clock());

const next = { dispute: 'support', one: sideOne, other: sideOther } as const;
const offered = (caseId: string) => openMediation(qin.ctx(), { ...next, caseId, committeeId, story });
const small = (caseId: string) => {
  const said = { facts: '树荫', terms: '剪枝', bothWilling: true, bothContent: true } as const;
  return recordSmallDispute(qin.ctx(), { ...next, ...said, caseId, committeeId, on: today() });
};

async function entrusted(on = '2026-12-20'): Promise<string> {
  const { id: caseId } = await aScreenedCase(town, qin);
  const wish = { caseId, committeeId, dispute: 'support', origin: 'entrusted', entrustedOn: on } as const;
  const court = { ...story, court: '即墨区人民法院' };
  await openMediation(qin.ctx(), { ...wish, one: sideOne, other: sideOther, story: court });
  return caseId;
}

const courtOf = async (caseId: string) => {
  const { docket } = await showMediation(qin.ctx(), { caseId });
  if (!docket?.court) throw new Error('no court entrusted it');
  return docket.court;
};

/** What runs, each with its last day and where its number stands. */
const running = async (caseId: string) =>
  (await courtOf(caseId)).clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ clock, dueAt, source }) => `${clock} ${dayOf(dueAt)} ${source.law}`);

const wished = async (caseId: string, at: string) => (await noteProtectionWish(qin.ctx(), { caseId, at })).id;
const see = (caseId: string, wishId: string, found: ProtectionFinding = 'not-now') =>
  seeProtectionWish(qin.ctx(), { caseId, wishId, found });

const rule = '法院委派、委托调解的地方规定';

test('what a court entrusts has thirty days, and thirty more from their end where both consent, once', async () => {
  const caseId = await entrusted();
  expect(await running(caseId)).toEqual([`mediation-entrusted 2027-01-19 ${rule}`]);
  days(25);
  await prolongMediation(qin.ctx(), { caseId, on: today(), both: true });
  expect(await running(caseId)).toEqual([`mediation-entrusted-extension 2027-02-18 ${rule}`]);
  const again = prolongMediation(qin.ctx(), { caseId, on: today(), both: true });
  await expect(again).rejects.toMatchObject({ code: 'prolonged-already' });
  expect(JSON.stringify(await exportDocket(qin.ctx(), { caseId }))).toContain('同意延长调解期限');
});

test('one side alone prolongs nothing, nor is it done before, too late, or where no court entrusted it', async () => {
  const caseId = await entrusted();
  // @ts-expect-error -- what a form of somebody's own might send
  const alone = prolongMediation(qin.ctx(), { caseId, on: today(), both: false });
  await expect(alone).rejects.toMatchObject({ faults: [{ path: 'both', code: 'must-be-so' }] });
  const early = prolongMediation(qin.ctx(), { caseId, on: '2026-12-19', both: true });
  await expect(early).rejects.toMatchObject({ code: 'before-it-was-entrusted' });
  days(31);
  const late = prolongMediation(qin.ctx(), { caseId, on: today(), both: true });
  await expect(late).rejects.toMatchObject({ code: 'term-has-run-out' });
  const { caseId: own } = await aDocket(town, qin, committeeId);
  for (const done of [
    () => prolongMediation(qin.ctx(), { caseId: own, on: today(), both: true }),
    () => handBackPapers(qin.ctx(), { caseId: own, on: today() }),
    () => noteProtectionWish(qin.ctx(), { caseId: own, at: town.clock().toISOString() }),
  ])
    await expect(done()).rejects.toMatchObject({ code: 'not-entrusted' });
});

test('an agreement that binds meets the days of the court', async () => {
  const caseId = await entrusted();
  await bothWilling(qin, caseId, today());
  const terms = { facts: '赡养', terms: '每月五百元' };
  await settle(qin.ctx(), { caseId, form: 'oral', on: today(), terms });
  expect(await running(caseId)).toEqual([]);
});

test('where what was agreed is done no papers go back', async () => {
  const caseId = await entrusted();
  await bothWilling(qin, caseId, today());
  await settle(qin.ctx(), {
    caseId,
    form: 'oral',
    on: today(),
    terms: { facts: '赡养', terms: '每月五百元' },
  });
  await endMediation(qin.ctx(), { caseId, how: 'kept' });
  const back = handBackPapers(qin.ctx(), { caseId, on: today() });
  await expect(back).rejects.toMatchObject({ kind: 'conflict', code: 'no-papers-to-hand-back' });
  expect(await courtOf(caseId)).toMatchObject({ papersBackOn: null, owed: null });
});

test('however it ends without agreement, the papers go back within five days, and that is written down', async () => {
  const ends = {
    otherWay: (caseId: string) => endMediation(qin.ctx(), { caseId, how: 'other-way', routes: ['lawsuit'] }),
    refused: (caseId: string) => hearSide(qin.ctx(), { caseId, side: 'one', answer: 'refuses' }),
    violence: (caseId: string) =>
      stopForViolence(qin.ctx(), { caseId, signs: ['body-hurt'], words: '他动手了' }),
  };
  for (const end of Object.values(ends)) {
    const caseId = await entrusted();
    const early = handBackPapers(qin.ctx(), { caseId, on: today() });
    await expect(early).rejects.toMatchObject({ code: 'mediation-to-end-first' });
    await end(caseId);
    expect(await running(caseId)).toEqual([`mediation-papers-back 2026-12-25 ${rule}`]);
    const before = handBackPapers(qin.ctx(), { caseId, on: '2026-12-19' });
    await expect(before).rejects.toMatchObject({ code: 'before-it-ended' });
    await handBackPapers(qin.ctx(), { caseId, on: today() });
    expect(await running(caseId)).toEqual([]);
    const twice = handBackPapers(qin.ctx(), { caseId, on: today() });
    await expect(twice).rejects.toMatchObject({ code: 'papers-back-already' });
  }
});

test('a wish to be protected is looked at within 48 hours, though the mediation is stopped; no side and no paper tells of it', async () => {
  const caseId = await entrusted();
  const wishId = await wished(caseId, '2026-12-20T08:00:00+08:00');
  const twice = noteProtectionWish(qin.ctx(), { caseId, at: '2026-12-20T09:00:00+08:00' });
  await expect(twice).rejects.toMatchObject({ code: 'protection-asked-already' });
  await stopForViolence(qin.ctx(), { caseId, signs: ['body-hurt'], words: '他动手了' });
  expect(await running(caseId)).toContain(`mediation-protection-request 2026-12-22 ${rule}`);
  await see(caseId, wishId, 'applies');
  expect((await courtOf(caseId)).protections).toMatchObject([{ found: 'applies', seenAt: town.clock() }]);
  expect(await running(caseId)).toEqual([`mediation-papers-back 2026-12-25 ${rule}`]);
  await expect(see(caseId, wishId)).rejects.toMatchObject({ code: 'protection-seen-already' });
  expect(JSON.stringify(await exportDocket(qin.ctx(), { caseId }))).not.toContain('保护');
});

test('while a court is owed papers or an answer no other docket of the case is opened, and nothing runs on unseen', async () => {
  const caseId = await entrusted();
  const wishId = await wished(caseId, '2026-12-20T08:00:00+08:00');
  await endMediation(qin.ctx(), { caseId, how: 'other-way', routes: ['lawsuit'] });
  for (const open of [offered, small])
    await expect(open(caseId)).rejects.toMatchObject({ code: 'protection-to-see-first' });
  await see(caseId, wishId, 'applies');
  for (const open of [offered, small])
    await expect(open(caseId)).rejects.toMatchObject({ code: 'papers-to-hand-back-first' });
  expect((await courtOf(caseId)).owed).toBe('papers-to-hand-back-first');
  await handBackPapers(qin.ctx(), { caseId, on: today() });
  expect(await running(caseId)).toEqual([]);
  expect((await courtOf(caseId)).owed).toBeNull();
  days(1);
  await small(caseId);
  expect((await showMediation(qin.ctx(), { caseId })).docket).toMatchObject({ isSmall: true, court: null });
});

test('a second wish to be protected is later than the first, has hours of its own, and leaves what was found for the first', async () => {
  const caseId = await entrusted();
  const at = '2026-12-20T08:00:00+08:00';
  await see(caseId, await wished(caseId, at));
  for (const again of [at, '2026-12-20T07:59:00+08:00'])
    await expect(noteProtectionWish(qin.ctx(), { caseId, at: again })).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'protection-asked-before' },
    });
  const second = await wished(caseId, '2026-12-20T08:01:00+08:00');
  expect((await courtOf(caseId)).protections).toMatchObject([
    { askedAt: new Date('2026-12-20T08:01:00+08:00'), found: null, seenAt: null },
    { askedAt: new Date(at), found: 'not-now', seenAt: town.clock() },
  ]);
  expect(await running(caseId)).toContain(`mediation-protection-request 2026-12-22 ${rule}`);
  days(1);
  await see(caseId, second, 'applies');
  expect((await courtOf(caseId)).protections.map(({ found }) => found)).toEqual(['applies', 'not-now']);
  expect(await running(caseId)).toEqual([`mediation-entrusted 2027-01-19 ${rule}`]);
});

test('what was found for a wish on an old page is never written onto another, of this docket or of a later one', async () => {
  const caseId = await entrusted();
  const first = await wished(caseId, '2026-12-20T08:00:00+08:00');
  await see(caseId, first, 'applies');
  const second = await wished(caseId, '2026-12-20T08:01:00+08:00');
  await expect(see(caseId, first)).rejects.toMatchObject({ code: 'protection-seen-already' });
  const elsewhere = see(await entrusted(), second);
  await expect(elsewhere).rejects.toMatchObject({ kind: 'not-found', code: 'no-protection-asked' });
  expect((await courtOf(caseId)).protections).toMatchObject([
    { id: second, found: null, seenAt: null },
    { id: first, found: 'applies' },
  ]);
  expect(await running(caseId)).toContain(`mediation-protection-request 2026-12-22 ${rule}`);
});

test('SQL keeps no wish to be protected as seen without what was found, nor two that wait', async () => {
  const caseId = await entrusted();
  await noteProtectionWish(qin.ctx(), { caseId, at: '2026-12-20T08:00:00+08:00' });
  const wishes = town.owner.withSchema('d370215');
  const seen = wishes
    .updateTable('mediation_protection_wishes')
    .set({ seen_at: town.clock(), seen_by: qin.id })
    .where('case_id', '=', caseId)
    .execute();
  await expect(seen).rejects.toThrow(/mediation_protection_wishes_seen/);
  const { id: _first, ...one } = await wishes
    .selectFrom('mediation_protection_wishes')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const another = { ...one, id: qin.ctx().newId(), asked_at: town.clock() };
  const second = wishes.insertInto('mediation_protection_wishes').values(another).execute();
  await expect(second).rejects.toThrow(/mediation_protection_wishes_one_waits/);
});
