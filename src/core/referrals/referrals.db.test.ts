import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../tests/support/cases/case-town.ts';
import { aConsent, aReceiver, aReferral, itsParcel } from '../../../tests/support/cases/referring.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { closeReferral } from './close-referral.ts';
import { openLink } from './links/open-link.ts';
import { noteAnswer } from './note-answer.ts';
import { noteReceipt } from './note-receipt.ts';
import { noteReminder } from './note-reminder.ts';
import { listReferrals } from './reading/list-referrals.ts';
import { showSharedByCode } from './reading/show-shared-by-code.ts';
import { sendLinkAnew } from './send-link-anew.ts';
import { sendReferral } from './send-referral.ts';
import { printUrging, urgeReferral } from './urge-referral.ts';

let town: Town;
let qin: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

const opening = ({ id, secret, code }: { id: string; secret: string; code: string }) =>
  openLink(asNobody(town), { referralId: id, secret, code });
const theOne = async (caseId: string) => (await listReferrals(qin.ctx(), { caseId }))[0];

test('the loop closes: sent, opened, received, reminded, urged, answered, closed', async () => {
  const { id: caseId } = await aCase(town, qin);
  const sent = await aReferral(qin, { caseId });
  const which = { caseId, referralId: sent.id };
  const stateNow = async () => (await theOne(caseId))?.state;
  expect(await stateNow()).toBe('sent');
  await opening(sent);
  expect(await stateNow()).toBe('opened');
  await noteReceipt(qin.ctx(), { ...which, officer: '李警官', number: '20261220-3' });
  expect(await theOne(caseId)).toMatchObject({ state: 'received', receipt: { officer: '李警官' } });
  expect(await codeOf(closeReferral(qin.ctx(), which))).toBe('referral-is-received');
  await noteReminder(qin.ctx(), which);
  expect(await stateNow()).toBe('reminded');
  expect(await codeOf(printUrging(qin.ctx(), which))).toBe('referral-not-urged');
  await urgeReferral(qin.ctx(), which);
  expect(await stateNow()).toBe('urged');
  await noteAnswer(qin.ctx(), { ...which, words: '已出告诫书' });
  expect(await theOne(caseId)).toMatchObject({ state: 'answered', answer: '已出告诫书', may: ['close'] });
  await closeReferral(qin.ctx(), which);
  expect(await theOne(caseId)).toMatchObject({ state: 'closed', may: [] });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
});

test('the letter that urges names the body, a number and the days, and nobody', async () => {
  const { id: caseId } = await aCase(town, qin);
  const sent = await aReferral(qin, { caseId });
  const which = { caseId, referralId: sent.id };
  await noteReminder(qin.ctx(), which);
  await urgeReferral(qin.ctx(), which);
  const paper = JSON.stringify(await printUrging(qin.ctx(), which));
  expect(paper).toContain('督促处理意见书');
  expect(paper).toContain('第七十三条');
  expect(paper).toContain('2026年12月20日');
  expect(paper).not.toMatch(/小梅|动手/);
});

test('nobody is urged who was not reminded and whose day is not over', async () => {
  const { id: caseId } = await aCase(town, qin);
  const sent = await aReferral(qin, { caseId });
  const which = { caseId, referralId: sent.id };
  await opening(sent);
  await noteReceipt(qin.ctx(), { ...which, officer: '李警官' });
  expect((await theOne(caseId))?.may).not.toContain('urge');
  expect(await codeOf(urgeReferral(qin.ctx(), which))).toBe('urge-too-early');
  moveClock(town, { minutes: 24 * 60 });
  expect((await theOne(caseId))?.may).toContain('urge');
  expect(await codeOf(urgeReferral(qin.ctx(), which))).toBe('no error');
  moveClock(town, { minutes: -24 * 60 });
});

test('once she has taken it back nobody is waited for: the clocks of what was told on it stand still', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { consentId } = await aReferral(qin, { caseId });
  const other = await aReferral(qin, { caseId });
  await withdrawConsent(qin.ctx(), { caseId, consentId });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  const running = clocks.filter(({ clock, stoppedAt }) => clock.startsWith('referral') && stoppedAt === null);
  expect(running.map(({ clock }) => clock).toSorted()).toEqual(['referral-answer-urgent', 'referral-link']);
  await noteAnswer(qin.ctx(), { caseId, referralId: other.id, words: '已出告诫书' });
});

test('on a consent that ends sooner a link opens no longer than that, and once it is closed nothing of it runs on', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { id: consentId } = await aConsent(qin, { caseId, endsOn: '2026-12-20' });
  const wish = { caseId, consentId, parcel: [...itsParcel] };
  const sent = await sendReferral(qin.ctx(), { ...wish, linkDays: 7 });
  const midnight = new Date('2026-12-21T00:00:00+08:00');
  expect(await theOne(caseId)).toMatchObject({ linkExpiresAt: midnight });
  const clocks = async () =>
    (await showCase(qin.ctx(), { caseId, parts: [] })).clocks.filter(({ stoppedAt }) => stoppedAt === null);
  expect((await clocks()).map(({ clock, dueAt }) => [clock, dueAt])).toContainEqual([
    'referral-link',
    midnight,
  ]);
  const now = town.clockAt.now;
  moveClock(town, { minutes: 24 * 60 });
  expect(await theOne(caseId)).toMatchObject({ state: 'expired' });
  const anew = sendLinkAnew(qin.ctx(), { caseId, referralId: sent.id });
  expect(await codeOf(anew)).toBe('consent-not-in-force');
  await closeReferral(qin.ctx(), { caseId, referralId: sent.id });
  expect(await clocks()).toEqual([]);
  town.clockAt.now = now;
});

test('bodies of each kind have their own day to answer, or the one that was agreed on', async () => {
  const { id: caseId } = await aCase(town, qin);
  const police = await aReferral(qin, { caseId });
  const hours = async (id: string) => {
    const found = (await listReferrals(qin.ctx(), { caseId })).find((one) => one.id === id);
    return ((found?.answerBy.getTime() ?? 0) - town.clock().getTime()) / 3_600_000;
  };
  expect(await hours(police.id)).toBe(24);
  const aid = await aReceiver(qin, 'legal-aid');
  const { id: consentId } = await aConsent(qin, { caseId, receiverId: aid, purpose: 'legal-aid' });
  const wish = { caseId, consentId, parcel: [...itsParcel] };
  const byLaw = await sendReferral(qin.ctx(), wish);
  expect(Math.ceil((await hours(byLaw.id)) / 24)).toBe(8);
  const agreed = await sendReferral(qin.ctx(), { ...wish, answerOn: '2026-12-21' });
  expect(Math.ceil((await hours(agreed.id)) / 24)).toBe(2);
  const past = sendReferral(qin.ctx(), { ...wish, answerOn: '2026-12-19' });
  await expect(past).rejects.toMatchObject({ faults: [{ path: 'answerOn', code: 'in-the-past' }] });
});

test('nothing is told beyond what she agreed to, and nothing on what is not in force', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { id: consentId, receiverId } = await aConsent(qin, { caseId, fields: ['name'] });
  const beyond = sendReferral(qin.ctx(), { caseId, consentId, parcel: [...itsParcel] });
  await expect(beyond).rejects.toMatchObject({
    faults: [{ path: 'parcel.1.field', code: 'field-not-agreed-to' }],
  });
  const twice = [itsParcel[0], itsParcel[0]];
  expect(await codeOf(sendReferral(qin.ctx(), { caseId, consentId, parcel: twice }))).toBe('field-twice');
  await withdrawConsent(qin.ctx(), { caseId, consentId });
  const late = sendReferral(qin.ctx(), { caseId, consentId, parcel: [itsParcel[0]] });
  expect(await codeOf(late)).toBe('consent-not-in-force');
  const other = await aCase(town, qin);
  const elsewhere = await aConsent(qin, { caseId: other.id, receiverId });
  const wrong = sendReferral(qin.ctx(), { caseId, consentId: elsewhere.id, parcel: [itsParcel[0]] });
  expect(await codeOf(wrong)).toBe('consent-not-found');
  expect(await listReferrals(qin.ctx(), { caseId })).toEqual([]);
});

test('sent again under its key it is one referral with the same link', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { id: consentId } = await aConsent(qin, { caseId });
  const wish = { caseId, consentId, parcel: [...itsParcel] };
  const [first, again] = await Promise.all([
    sendReferral(qin.ctx(), wish, { key: 'form' }),
    sendReferral(qin.ctx(), wish, { key: 'form' }),
  ]);
  expect(again).toEqual(first);
  expect(await listReferrals(qin.ctx(), { caseId })).toHaveLength(1);
  expect((await opening(first)).parcel).toEqual(itsParcel);
  const changed = { ...wish, parcel: [itsParcel[0]] };
  expect(await codeOf(sendReferral(qin.ctx(), changed, { key: 'form' }))).toBe('idempotency-key-reused');
});

test('she sees behind her code to whom what was told, why, and when it was read there', async () => {
  const { id: caseId, code } = await aCase(town, qin);
  expect(await showSharedByCode(asNobody(town), { code, word: herWord })).toEqual({
    ...{ items: [], erasure: null },
  });
  const sent = await aReferral(qin, { caseId });
  await opening(sent);
  const hers = await showSharedByCode(asNobody(town), { code, word: herWord });
  expect(hers?.items).toMatchObject([
    { purpose: 'protection', words: { fields: ['name', 'contact', 'what-happened'] }, isInForce: true },
  ]);
  expect(hers?.items[0]?.sent).toEqual([
    { at: town.clock(), openedAt: town.clock(), fields: ['name', 'what-happened'] },
  ]);
  const wrong = showSharedByCode(asNobody(town), { code, word: '桃花' });
  expect(await codeOf(wrong)).toBe('request-not-found');
});

test('nothing of what was told or answered stands anywhere as it was said', async () => {
  const { id: caseId } = await aCase(town, qin);
  const sent = await aReferral(qin, { caseId });
  const which = { caseId, referralId: sent.id };
  await noteReceipt(qin.ctx(), { ...which, officer: '李警官' });
  await noteAnswer(qin.ctx(), { ...which, words: '已出告诫书' });
  for (const table of ['case_consents', 'case_referrals', 'referral_links', 'audit', 'answers'] as const) {
    const rows = await town.owner.withSchema('d370215').selectFrom(table).selectAll().execute();
    const text = JSON.stringify(rows);
    for (const word of ['小梅', '动手', '李警官', '告诫书', sent.secret]) expect(text).not.toContain(word);
    expect(text).not.toContain(Buffer.from(sent.secret, 'base64url').toString('hex'));
  }
});

test('a clock that is set back changes no state, and a day later what was not opened has expired', async () => {
  const { id: caseId } = await aCase(town, qin);
  await aReferral(qin, { caseId });
  moveClock(town, { minutes: -60 });
  expect((await theOne(caseId))?.state).toBe('sent');
  moveClock(town, { minutes: 60 + 73 * 60 });
  expect(await theOne(caseId)).toMatchObject({ state: 'expired' });
  moveClock(town, { minutes: -73 * 60 });
});
