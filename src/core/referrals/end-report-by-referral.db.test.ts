import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker, aRequest } from '../../../tests/support/cases/case-town.ts';
import { aConsent, aReceiver, aReferral, itsParcel } from '../../../tests/support/cases/referring.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openCase } from '../cases/open-case.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { screenCase } from '../cases/reports/screen-case.ts';
import { endReportByReferral } from './end-report-by-referral.ts';
import { noteReceipt } from './note-receipt.ts';
import { listPoliceReceipts } from './reading/list-police-receipts.ts';
import { sendReferral } from './send-referral.ts';

let town: Town;
let qin: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

/** A case in which a report is due: a child is hurt. */
async function aCaseWithAGate(): Promise<string> {
  const { id: requestId } = await aRequest(town);
  const screen = { answers: { 'child-hurt-or-at-risk': 'yes' } } as const;
  return (await openCase(qin.ctx(), { requestId, screen })).id;
}

const gatesOf = async (caseId: string) => (await showCase(qin.ctx(), { caseId })).reports;
const taken = (caseId: string, referralId: string, number?: string) =>
  noteReceipt(qin.ctx(), { caseId, referralId, officer: '李警官', ...(number !== undefined && { number }) });

test('the receipt of a referral to the police ends the gate, with its station, number and moment, and the gate names it', async () => {
  const caseId = await aCaseWithAGate();
  const { id: referralId } = await aReferral(qin, { caseId });
  await taken(caseId, referralId, '20261220-17');
  const [receipt] = await listPoliceReceipts(qin.ctx(), { caseId });
  expect(receipt).toMatchObject({ referralId, number: '20261220-17', receivedAt: town.clock() });
  const end = () => endReportByReferral(qin.ctx(), { caseId, referralId }, { key: 'one-touch' });
  await Promise.all([end(), end()]);
  const reportedAt = '2026-12-20T10:00:00+08:00';
  expect(await gatesOf(caseId)).toMatchObject([
    {
      referralId,
      ending: { how: 'receipt', station: receipt?.station, number: '20261220-17', reportedAt },
    },
  ]);
  expect(await codeOf(endReportByReferral(qin.ctx(), { caseId, referralId }))).toBe('no-report-due');
});

test('before anybody there has taken it in, without a number, or from elsewhere, no referral ends a gate', async () => {
  const caseId = await aCaseWithAGate();
  const end = (referralId: string) => codeOf(endReportByReferral(qin.ctx(), { caseId, referralId }));
  const sent = await aReferral(qin, { caseId });
  expect(await end(sent.id)).toBe('no-receipt-of-police');
  await taken(caseId, sent.id);
  expect(await end(sent.id)).toBe('no-receipt-of-police');
  const { id: consentId } = await aConsent(qin, { caseId, receiverId: await aReceiver(qin, 'hospital') });
  const wish = { caseId, consentId, parcel: [...itsParcel] };
  const toHospital = await sendReferral(qin.ctx(), wish);
  await taken(caseId, toHospital.id, '门诊 17');
  expect(await end(toHospital.id)).toBe('no-receipt-of-police');
  expect(await listPoliceReceipts(qin.ctx(), { caseId })).toEqual([]);
  expect(await gatesOf(caseId)).toMatchObject([{ ending: null, referralId: null }]);
});

test('what became due after the police had it is not ended by that receipt, and no receipt ends two gates', async () => {
  const { id: requestId } = await aRequest(town);
  const screen = { answers: { 'body-hurt': 'yes', 'sufferer-cannot-fully-decide': 'yes' } } as const;
  const { id: caseId } = await openCase(qin.ctx(), { requestId, screen });
  const [first, second] = [await aReferral(qin, { caseId }), await aReferral(qin, { caseId })];
  for (const { id } of [first, second]) await taken(caseId, id, '20261220-17');
  const end = ({ id: referralId }: { id: string }) =>
    codeOf(endReportByReferral(qin.ctx(), { caseId, referralId }));
  expect(await listPoliceReceipts(qin.ctx(), { caseId })).toHaveLength(2);
  expect(await end(first)).toBe('no error');
  moveClock(town, { minutes: 30 * 24 * 60 });
  await screenCase(qin.ctx(), { caseId, answers: { 'child-hurt-or-at-risk': 'yes' } });
  expect([await end(first), await end(second)]).toEqual(['receipt-spent', 'receipt-before-the-gate']);
  expect(await listPoliceReceipts(qin.ctx(), { caseId })).toEqual([]);
  const third = await aReferral(qin, { caseId });
  await taken(caseId, third.id, '20270119-3');
  const gate = (await gatesOf(caseId)).find(({ ending }) => ending === null);
  expect(await listPoliceReceipts(qin.ctx(), { caseId })).toMatchObject([
    { referralId: third.id, ends: [gate?.id] },
  ]);
  const twice = town.owner
    .withSchema('d370215')
    .updateTable('case_reports')
    .set({
      ...{ referral_id: first.id, ended_at: town.clock(), ended_by: qin.id, ending: Buffer.from('x') },
    });
  await expect(twice.where('id', '=', gate?.id ?? '').execute()).rejects.toMatchObject({
    constraint: 'case_reports_once_a_referral',
  });
  expect(await end(third)).toBe('no error');
});

test('no gate is ended by a referral of another case, whatever is sent', async () => {
  const [caseId, other] = [await aCaseWithAGate(), await aCaseWithAGate()];
  const { id: referralId } = await aReferral(qin, { caseId: other });
  await taken(other, referralId, '20261220-18');
  expect(await codeOf(endReportByReferral(qin.ctx(), { caseId, referralId }))).toBe('referral-not-found');
  const ended = {
    referral_id: referralId,
    ended_at: town.clock(),
    ended_by: qin.id,
    ending: Buffer.from('x'),
  };
  const gate = town.owner.withSchema('d370215').updateTable('case_reports').set(ended);
  await expect(gate.where('case_id', '=', caseId).execute()).rejects.toMatchObject({
    constraint: 'case_reports_referral_fkey',
  });
});
