import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { anOfficer, lettersDelivered, moveClock, type Person } from '../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  bothWilling,
  noViolence,
  sideOne,
  sideOther,
  story,
} from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { screenCase } from '../cases/reports/screen-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { arrangeSession } from '../cases/work/arrange-session.ts';
import { listNotices } from '../notices/list-notices.ts';
import { dayOf } from '../shared/dates.ts';
import { endMediation } from './ending/end-mediation.ts';
import { stopForViolence } from './ending/stop-for-violence.ts';
import { endCommittee } from './opening/end-committee.ts';
import { openMediation } from './opening/open-mediation.ts';
import { recordSmallDispute } from './opening/record-small-dispute.ts';
import { registerCommittee } from './opening/register-committee.ts';
import { showMediation } from './reading/show-mediation.ts';
import { hearOfGuest } from './sides/hear-of-guest.ts';
import { hearSide } from './sides/hear-side.ts';
import { inviteGuest } from './sides/invite-guest.ts';
import { passMediation } from './sides/pass-mediation.ts';
import { readRights } from './sides/read-rights.ts';
import { arrangeSitting } from './sittings/arrange-sitting.ts';
import { recordSitting } from './sittings/record-sitting.ts';

let town: Town;
let qin: Person;
let committeeId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  committeeId = (await aCommittee(town)).id;
});
beforeEach(() => moveClock(town, { minutes: 1 }));
afterAll(() => town.close());

const today = () => dayOf(town.clock());
const soon = () => new Date(town.clock().getTime() + 60_000).toISOString();
const wish = () => ({ committeeId, dispute: 'neighbours', one: sideOne, other: sideOther, story }) as const;
const stageOf = async (caseId: string) => (await showMediation(qin.ctx(), { caseId })).docket?.stage;

test('before anybody asked about violence no docket is opened, and none where violence is not ruled out', async () => {
  const { id: caseId } = await aCase(town, qin);
  expect(await codeOf(openMediation(qin.ctx(), { caseId, ...wish() }))).toBe('mediation-not-offered');
  await screenCase(qin.ctx(), { caseId, answers: { ...noViolence(), 'body-hurt': 'yes' } });
  expect(await codeOf(openMediation(qin.ctx(), { caseId, ...wish() }))).toBe('mediation-not-offered');
  const small = {
    ...wish(),
    facts: '漏水',
    terms: '修墙',
    on: today(),
    bothWilling: true,
    bothContent: true,
  } as const;
  const { story: _story, ...form } = small;
  expect(await codeOf(recordSmallDispute(qin.ctx(), { caseId, ...form }))).toBe('mediation-not-offered');
});

test('where there was violence it is her free choice after the other routes were shown', async () => {
  const { id: caseId } = await aCase(town, qin);
  const chosen = { 'other-routes-were-shown': 'yes', 'she-wants-mediation-freely': 'yes' } as const;
  const answers = { ...noViolence(), 'insulted-or-scared-often': 'yes', ...chosen } as const;
  await screenCase(qin.ctx(), { caseId, answers });
  await openMediation(qin.ctx(), { caseId, ...wish() });
  expect((await showMediation(qin.ctx(), { caseId })).offered).toBe('her-choice');
});

test('a case has one docket at a time, numbered by its committee and year; of two who open one, one does', async () => {
  const { id: caseId } = await aScreenedCase(town, qin);
  const zhou = await aCaseworker(town, '周大姐', 'rights');
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const both = await Promise.allSettled(
    [qin, zhou].map((who) => openMediation(who.ctx(), { caseId, ...wish() })),
  );
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(refused).toBe('mediation-open-already');
  expect((await showMediation(qin.ctx(), { caseId })).docket?.number).toMatch(/^〔\d{4}〕\d+号$/);
});

test('dockets that are opened at once have each its own number, and none is left out', async () => {
  const { id: own } = await aCommittee(town, '名都苑人民调解委员会');
  const cases = await Promise.all([1, 2, 3].map(() => aScreenedCase(town, qin)));
  await Promise.all(
    cases.map(({ id: caseId }) => openMediation(qin.ctx(), { caseId, ...wish(), committeeId: own })),
  );
  const shown = await Promise.all(cases.map(({ id: caseId }) => showMediation(qin.ctx(), { caseId })));
  const numbers = shown.map(({ docket }) => docket?.number.replace(/^.*〕/, '') ?? '');
  expect(numbers.toSorted()).toEqual(['1号', '2号', '3号']);
});

test('a committee that is registered no more mediates nothing, and only the district keeps the list', async () => {
  const office = await anOfficer(town, '宋大姐');
  const old = await registerCommittee(office.ctx(), {
    name: '旧调委会',
    number: '旧1',
    validFrom: '2020-01-01',
  });
  const again = registerCommittee(office.ctx(), { name: '旧调委会', number: '旧1', validFrom: '2021-01-01' });
  expect(await codeOf(again)).toBe('committee-registered-already');
  await endCommittee(office.ctx(), { committeeId: old.id, validUntil: '2025-12-31' });
  const { id: caseId } = await aScreenedCase(town, qin);
  const opened = openMediation(qin.ctx(), { caseId, ...wish(), committeeId: old.id });
  await expect(opened).rejects.toMatchObject({
    faults: [{ path: 'committeeId', code: 'unknown-committee' }],
  });
  const byQin = registerCommittee(qin.ctx(), { name: '自己的', number: '新1', validFrom: '2020-01-01' });
  expect(await codeOf(byQin)).toBe('district-only');
});

test('a side is told its rights before it agrees, and both must be willing before they sit together', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  const early = hearSide(qin.ctx(), { caseId, side: 'one', answer: 'agrees' });
  expect(await codeOf(early)).toBe('rights-first');
  const tomorrow = dayOf(new Date(town.clock().getTime() + 86_400_000));
  const notYet = readRights(qin.ctx(), { caseId, side: 'one', on: tomorrow, how: 'aloud' });
  expect(await codeOf(notYet)).toBe('not-yet');
  await readRights(qin.ctx(), { caseId, side: 'one', on: today(), how: 'aloud' });
  await hearSide(qin.ctx(), { caseId, side: 'one', answer: 'agrees' });
  const alone = arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  expect(await codeOf(alone)).toBe('both-must-agree-first');
  await readRights(qin.ctx(), { caseId, side: 'other', on: today(), how: 'by-phone' });
  await hearSide(qin.ctx(), { caseId, side: 'other', answer: 'agrees', acceptsMediator: false });
  expect(await stageOf(caseId)).toBe('asking');
  await hearSide(qin.ctx(), { caseId, side: 'other', answer: 'agrees' });
  expect(await stageOf(caseId)).toBe('agreed');
});

test.each(['one', 'other'] as const)(
  'a clear refusal of either side ends it, also later: %s',
  async (side) => {
    const { caseId } = await aDocket(town, qin, committeeId);
    await bothWilling(qin, caseId, today());
    await arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
    await hearSide(qin.ctx(), { caseId, side, answer: 'refuses' });
    const { docket, offered } = await showMediation(qin.ctx(), { caseId });
    expect([docket?.stage, offered]).toEqual(['refused', 'refused']);
    expect(docket?.sittings.map(({ calledOff }) => calledOff)).toEqual([true]);
    expect(await codeOf(hearSide(qin.ctx(), { caseId, side, answer: 'agrees' }))).toBe('mediation-over');
    expect(await codeOf(openMediation(qin.ctx(), { caseId, ...wish() }))).toBe('mediation-not-offered');
  },
);

test('of two who end it at once one does, the other is told', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  const ends = await Promise.all([
    codeOf(hearSide(qin.ctx(), { caseId, side: 'one', answer: 'refuses' })),
    codeOf(endMediation(qin.ctx(), { caseId, how: 'withdrawn' })),
  ]);
  expect(ends.toSorted()).toEqual(['mediation-over', 'no error']);
});

test('whoever is invited sits there only with the consent of both (§20), a Party secretary like everybody', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  const { id: guestId } = await inviteGuest(qin.ctx(), { caseId, kind: 'party-secretary', name: '于书记' });
  const { id: sittingId } = await arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  const record = { caseId, sittingId, words: '都坐下了', guestIds: [guestId] };
  expect(await codeOf(recordSitting(qin.ctx(), record))).toBe('sitting-not-begun');
  moveClock(town, { minutes: 2 });
  await hearOfGuest(qin.ctx(), { caseId, guestId, side: 'one', consents: true });
  expect(await codeOf(recordSitting(qin.ctx(), record))).toBe('guest-without-consent');
  await hearOfGuest(qin.ctx(), { caseId, guestId, side: 'other', consents: true });
  await recordSitting(qin.ctx(), record);
  expect(await codeOf(recordSitting(qin.ctx(), record))).toBe('sitting-recorded');
  const { id: declined } = await inviteGuest(qin.ctx(), { caseId, kind: 'neighbour', name: '多嘴的' });
  await hearOfGuest(qin.ctx(), { caseId, guestId: declined, side: 'one', consents: false });
  const after = hearOfGuest(qin.ctx(), { caseId, guestId: declined, side: 'other', consents: true });
  expect(await codeOf(after)).toBe('guest-declined');
});

test('where it fails both are told the other routes first (§26); a court gets its papers back within its days', async () => {
  const { id: caseId } = await aScreenedCase(town, qin);
  const entrusted = { ...wish(), origin: 'entrusted', entrustedOn: today() } as const;
  await openMediation(qin.ctx(), { caseId, ...entrusted });
  await bothWilling(qin, caseId, today());
  const silent = endMediation(qin.ctx(), { caseId, how: 'failed' });
  await expect(silent).rejects.toMatchObject({ faults: [{ path: 'routes', code: 'tell-the-routes' }] });
  await endMediation(qin.ctx(), { caseId, how: 'failed', routes: ['lawsuit'] });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks.map(({ clock, stoppedAt }) => [clock, stoppedAt !== null])).toEqual([
    ['mediation-papers-back', false],
    ['mediation-entrusted', true],
  ]);
});

test('violence that comes to light stops it, separates them, calls the clock and the gate, and is noted', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  await arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  await arrangeSession(qin.ctx(), { caseId, kind: 'joint', startsAt: soon() });
  const signs = ['life-threatened', 'child-hurt-or-at-risk'] as const;
  await stopForViolence(qin.ctx(), { caseId, signs: [...signs], words: '他当着调解员扬手要打' });
  const shown = await showCase(qin.ctx(), { caseId });
  expect(shown).toMatchObject({ level: 'danger', mediation: 'not-offered', reports: [{ concern: 'minor' }] });
  expect(shown.notes[0]?.words).toBe('他当着调解员扬手要打');
  expect(shown.sessions.map(({ tookPlace }) => tookPlace)).toEqual([false]);
  const { docket } = await showMediation(qin.ctx(), { caseId });
  expect(docket?.sittings.map(({ calledOff }) => calledOff)).toEqual([true]);
  const joint = arrangeSession(qin.ctx(), { caseId, kind: 'joint', startsAt: soon() });
  expect(await codeOf(joint)).toBe('mediation-not-offered');
  const sitting = arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  expect(await codeOf(sitting)).toBe('mediation-over');
  expect(await codeOf(openMediation(qin.ctx(), { caseId, ...wish() }))).toBe('mediation-not-offered');
});

test('violence in a mediation is told at once to the lead and the desk, and not to the other mediator', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  const zhou = await aCaseworker(town, '周大姐', 'rights');
  const [shi, ye] = [
    await aCaseworker(town, '史大姐', 'mediator'),
    await aCaseworker(town, '叶大姐', 'mediator'),
  ];
  for (const { id: personId } of [zhou, shi, ye]) await addMember(qin.ctx(), { caseId, personId });
  await stopForViolence(shi.ctx(), { caseId, signs: ['body-hurt'], words: '他动手了' });
  await lettersDelivered(town);
  const isTold = async (who: Person) =>
    (await listNotices(who.ctx())).some(({ kind }) => kind === 'case-violence-found');
  expect(await Promise.all([qin, zhou, ye].map(isTold))).toEqual([true, true, false]);
});

test('a screen that finds violence while the docket is open keeps both from one table', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  await screenCase(qin.ctx(), { caseId, answers: { 'body-hurt': 'yes' } });
  const sitting = arrangeSitting(qin.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  expect(await codeOf(sitting)).toBe('mediation-not-offered');
});

test('another mediator is one touch away: the lead calls her in, and both sides are to accept her anew', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  const shi = await aCaseworker(town, '史大姐', 'mediator');
  await passMediation(qin.ctx(), { caseId, personId: shi.id });
  const { docket } = await showMediation(shi.ctx(), { caseId });
  expect(docket).toMatchObject({ mediator: { id: shi.id, name: '史大姐' }, stage: 'agreed' });
  expect(docket?.sides.map(({ acceptedMediatorAt }) => acceptedMediatorAt)).toEqual([null, null]);
  const sitting = arrangeSitting(shi.ctx(), { caseId, startsAt: soon(), place: '茶室' });
  expect(await codeOf(sitting)).toBe('mediator-to-accept');
  const outside = passMediation(shi.ctx(), {
    caseId,
    personId: (await aCaseworker(town, '石大姐', 'mediator')).id,
  });
  expect(await codeOf(outside)).toBe('lead-brings-in');
  const again = passMediation(qin.ctx(), { caseId, personId: shi.id });
  expect(await codeOf(again)).toBe('mediates-already');
});
