import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../tests/support/cases/case-town.ts';
import { aConsent, aReceiver } from '../../../tests/support/cases/referring.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, lettersDelivered, moveClock, type Person } from '../../../tests/support/factories.ts';
import { aCommittee, aDocket } from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { keepFile } from '../cases/files/keep-file.ts';
import { nameParty } from '../cases/work/name-party.ts';
import { showHerWishes } from '../erasures/show-her-wishes.ts';
import { listNotices } from '../notices/list-notices.ts';
import { addReceiver } from '../receivers/add-receiver.ts';
import { endReceiver } from '../receivers/end-receiver.ts';
import { listReceivers } from '../receivers/list-receivers.ts';
import { listConsents } from './list-consents.ts';
import { noteTold } from './note-told.ts';
import { recordConsent } from './record-consent.ts';
import { withdrawConsentByCode } from './withdraw-consent-by-code.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let town: Town;
let qin: Person;
let police: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  police = await aReceiver(qin);
});
afterAll(() => town.close());

const asked = { recipient: 'receiver', purpose: 'protection' } as const;
const inForce = async (caseId: string, receiverId: string) =>
  (await listConsents(qin.ctx(), { caseId })).some(
    (one) => one.receiver?.id === receiverId && one.purpose === 'protection' && one.isInForce,
  );

test('what she agreed to stands with its recipient, purpose, fields, notice and the articles of the law', async () => {
  const { id: caseId } = await aCase(town, qin);
  const wish = { caseId, receiverId: police, fields: ['name', 'injuries'], endsOn: '2027-01-31' } as const;
  const { id } = await aConsent(qin, { ...wish, fields: [...wish.fields] });
  const [consent] = await listConsents(qin.ctx(), { caseId });
  expect(consent).toMatchObject({
    ...{ id, ...asked, basis: 'consent', how: 'in-person', notice: '2026-1', endsOn: '2027-01-31' },
    ...{ isInForce: true, receiver: { id: police, kind: 'police' }, words: { fields: ['name', 'injuries'] } },
  });
  expect(consent?.grounds.map(({ article }) => article)).toEqual([
    '第十三条第一项、第二十三条',
    '第二十八条、第二十九条',
  ]);
  const rows = await town.owner.withSchema('d370215').selectFrom('case_consents').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('injuries');
});

test('it holds for this recipient and purpose alone, from its hour to its last day', async () => {
  const { id: caseId } = await aCase(town, qin);
  const other = await aReceiver(qin);
  const { id } = await aConsent(qin, { caseId, receiverId: police, endsOn: '2026-12-22' });
  expect([await inForce(caseId, police), await inForce(caseId, other)]).toEqual([true, false]);
  moveClock(town, { minutes: -10 });
  expect(await inForce(caseId, police)).toBe(false);
  moveClock(town, { minutes: 10 + 3 * 24 * 60 });
  expect(await inForce(caseId, police)).toBe(false);
  expect((await listConsents(qin.ctx(), { caseId })).find((one) => one.id === id)?.isInForce).toBe(false);
  moveClock(town, { minutes: -3 * 24 * 60 });
});

test('a retry is one consent, and a field that nobody knows is none', async () => {
  const { id: caseId } = await aCase(town, qin);
  const wish = { caseId, ...asked, receiverId: police, fields: ['name' as const], how: 'by-phone' as const };
  const [first, again] = await Promise.all([
    recordConsent(qin.ctx(), wish, { key: 'once' }),
    recordConsent(qin.ctx(), wish, { key: 'once' }),
  ]);
  expect(again).toEqual(first);
  expect(await listConsents(qin.ctx(), { caseId })).toHaveLength(1);
  expect(await codeOf(recordConsent(qin.ctx(), { ...wish, fields: [] }))).toBe('required');
});

test('what cannot be is refused in words: no how, a day that is past, nobody to tell, a ground that is none', async () => {
  const { id: caseId } = await aCase(town, qin);
  const wish = { caseId, ...asked, receiverId: police, fields: ['name' as const], how: 'by-phone' as const };
  const faultOf = (more: object) =>
    recordConsent(qin.ctx(), { ...wish, ...more }).then(
      () => 'none',
      (error: { faults: { path: string; code: string }[] }) =>
        error.faults.map(({ path, code }) => `${path} ${code}`).join(),
    );
  expect(await faultOf({ how: undefined })).toBe('how required');
  expect(await faultOf({ endsOn: '2020-01-01' })).toBe('endsOn in-the-past');
  expect(await faultOf({ givenAt: '2030-01-01T00:00:00+08:00' })).toBe('givenAt in-the-future');
  expect(await faultOf({ receiverId: undefined })).toBe('receiverId required');
  expect(await faultOf({ receiverId: qin.id })).toBe('receiverId receiver-not-found');
  expect(await faultOf({ recipient: 'relative', receiverId: undefined })).toBe('toWhom required');
  expect(await faultOf({ basis: 'legal-duty', how: undefined, purpose: 'relief' })).toBe(
    'basis basis-not-for-this',
  );
});

test('for a child under fourteen somebody says yes who is not of the other side', async () => {
  const { id: caseId } = await aCase(town, qin);
  await nameParty(qin.ctx(), { caseId, kind: 'other-party', name: '王 大力' });
  const wish = { caseId, ...asked, receiverId: police, fields: ['children' as const], forChild: true };
  const by = (name: string) =>
    recordConsent(qin.ctx(), { ...wish, how: 'in-person', guardian: { name, relation: '爸爸' } });
  await expect(recordConsent(qin.ctx(), { ...wish, how: 'in-person' })).rejects.toMatchObject({
    faults: [{ path: 'guardian.name', code: 'required' }],
  });
  await expect(by('王大力')).rejects.toMatchObject({
    faults: [{ path: 'guardian.name', code: 'guardian-of-the-other-side' }],
  });
  expect(await codeOf(by('王·大力'))).toBe('guardian-of-the-other-side');
  await by('外婆');
  const [consent] = await listConsents(qin.ctx(), { caseId });
  expect(consent?.grounds.map(({ article }) => article)).toContain('第三十一条');
});

test('a guardian of the other side is known in another writing too, and among the sides of a docket', async () => {
  const { caseId } = await aDocket(town, qin, (await aCommittee(town)).id);
  await nameParty(qin.ctx(), { caseId, kind: 'other-party', name: '刘强' });
  const by = (name: string) =>
    codeOf(
      aConsent(qin, { caseId, receiverId: police, forChild: true, guardian: { name, relation: '亲戚' } }),
    );
  expect(await by('劉·强')).toBe('guardian-of-the-other-side');
  expect([await by('李 嬸'), await by('王大姐')]).toEqual(Array(2).fill('guardian-of-the-other-side'));
  await nameParty(qin.ctx(), { caseId, kind: 'herself', name: '王大姐' });
  expect([await by('王大姐'), await by('李婶')]).toEqual(['no error', 'guardian-of-the-other-side']);
});

test('whatever is told of children needs who says yes for them, whether a child was spoken of or not', async () => {
  const { id: caseId } = await aCase(town, qin);
  const told = { caseId, receiverId: police, fields: ['name' as const, 'children' as const] };
  await expect(aConsent(qin, told)).rejects.toMatchObject({
    faults: [{ path: 'guardian.name', code: 'guardian-for-children' }],
  });
  await aConsent(qin, { ...told, guardian: { name: '外婆', relation: '外婆' } });
});

test('who says yes for a child is named where a child is spoken of, and nowhere else', async () => {
  const { id: caseId } = await aCase(town, qin);
  const guardian = { name: '外婆', relation: '外婆' };
  await expect(aConsent(qin, { caseId, receiverId: police, guardian })).rejects.toMatchObject({
    faults: [{ path: 'guardian.name', code: 'guardian-without-child' }],
  });
  await aConsent(qin, { caseId, receiverId: police, guardian, forChild: true });
  expect((await listConsents(qin.ctx(), { caseId }))[0]?.words?.guardian).toEqual(guardian);
});

test('the file that shows her consent is one of the same case, and is named by a key', async () => {
  const [{ id: caseId }, { id: other }] = [await aCase(town, qin), await aCase(town, qin)];
  const keep = (caseId: string) =>
    keepFile(qin.ctx(), { caseId, name: '同意书.txt', source: [Buffer.from('签了字')] });
  const [hers, foreign] = [await keep(caseId), await keep(other)];
  const consent = (fileId: string) => codeOf(aConsent(qin, { caseId, receiverId: police, fileId }));
  for (const fileId of [foreign.id, qin.ctx().newId()]) expect(await consent(fileId)).toBe('unknown-choice');
  expect(await consent(hers.id)).toBe('no error');
  const [kept] = await listConsents(qin.ctx(), { caseId });
  expect(kept?.words?.fileId).toBe(hers.id);
  const rows = town.owner.withSchema('d370215').updateTable('case_consents').set({ file_id: foreign.id });
  await expect(rows.where('case_id', '=', caseId).execute()).rejects.toMatchObject({
    constraint: 'case_consents_file_fkey',
  });
});

test('what was told in an emergency is told to her later: a clock runs until it is', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { id } = await aConsent(qin, { caseId, receiverId: police, basis: 'emergency', how: undefined });
  const clocks = async () => (await showCase(qin.ctx(), { caseId })).clocks;
  expect(await clocks()).toMatchObject([{ clock: 'consent-tell-later', aboutId: id, stoppedAt: null }]);
  expect(await codeOf(withdrawConsent(qin.ctx(), { caseId, consentId: id }))).toBe('not-hers-to-withdraw');
  await noteTold(qin.ctx(), { caseId, consentId: id });
  expect((await clocks())[0]?.stoppedAt).not.toBe(null);
  expect(await codeOf(noteTold(qin.ctx(), { caseId, consentId: id }))).toBe('told-already');
});

test('she takes it back with her code and her word, at once, and the team hears of it', async () => {
  const { id: caseId, code } = await aCase(town, qin);
  const { id: consentId } = await aConsent(qin, { caseId, receiverId: police });
  const wrong = withdrawConsentByCode(asNobody(town), { code, word: '桃花', consentId });
  expect(await codeOf(wrong)).toBe('request-not-found');
  expect(await inForce(caseId, police)).toBe(true);
  const hers = { code, word: herWord, consentId };
  await Promise.all([1, 2].map(() => withdrawConsentByCode(asNobody(town), hers)));
  expect(await inForce(caseId, police)).toBe(false);
  const [consent] = await listConsents(qin.ctx(), { caseId });
  expect(consent).toMatchObject({ withdrawnByHerself: true, isInForce: false });
  await lettersDelivered(town);
  expect((await showHerWishes(qin.ctx(), { caseId, parts: [] })).wishes.withdrawnAt).toEqual(town.clock());
  const told = (await listNotices(qin.ctx())).filter((one) => 'caseId' in one && one.caseId === caseId);
  expect(told.map(({ kind }) => kind)).toEqual(['case-consent-withdrawn']);
  expect(await codeOf(withdrawConsent(qin.ctx(), { caseId, consentId }))).toBe('consent-withdrawn');
});

test('her code takes back nothing of another woman', async () => {
  const [mine, hers] = [await aCase(town, qin), await aCase(town, qin)];
  const { id: consentId } = await aConsent(qin, { caseId: hers.id, receiverId: police });
  const wish = { code: mine.code, word: herWord, consentId };
  expect(await codeOf(withdrawConsentByCode(asNobody(town), wish))).toBe('consent-not-found');
  expect(await inForce(hers.id, police)).toBe(true);
});

test('the directory is kept by the desk: one body once, and what has ended is told nothing more', async () => {
  const wish = { kind: 'court', name: '即墨区人民法院' } as const;
  const { id } = await addReceiver(qin.ctx(), wish, { key: 'court' });
  expect(await addReceiver(qin.ctx(), wish, { key: 'court' })).toEqual({ id });
  expect(await codeOf(addReceiver(qin.ctx(), wish))).toBe('receiver-known');
  const shi = await aCaseworker(town, '史大姐', 'mediator');
  expect((await listReceivers(shi.ctx())).mayKeep).toBe(false);
  expect(await codeOf(addReceiver(shi.ctx(), wish))).toBe('rights-desk-only');
  await endReceiver(qin.ctx(), { receiverId: id });
  expect(await codeOf(endReceiver(qin.ctx(), { receiverId: id }))).toBe('receiver-not-found');
  const { id: caseId } = await aCase(town, qin);
  const late = aConsent(qin, { caseId, receiverId: id });
  await expect(late).rejects.toMatchObject({ faults: [{ code: 'receiver-not-found' }] });
  await addReceiver(qin.ctx(), wish);
});
