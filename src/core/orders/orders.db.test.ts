import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listAccesses } from '../cases/reading/list-accesses.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { inTransaction } from '../shared/transaction.ts';
import { keepEvidence } from './evidence/keep-evidence.ts';
import { strikeEvidence } from './evidence/strike-evidence.ts';
import { noteOrderStep } from './note-order-step.ts';
import { openOrder } from './open-order.ts';
import type { OrderStep } from './order.ts';
import type { OrderWish } from './order-wish.ts';
import { rewriteOrder } from './rewrite-order.ts';
import { showOrders } from './show-orders.ts';
import { noteWarningVisit } from './warnings/note-warning-visit.ts';
import { noteWarning } from './warnings/note-warning.ts';

const whole: Omit<OrderWish, 'caseId'> = {
  ...{ court: '即墨区人民法院', courtBecause: 'her-residence' },
  ...{ applicant: { name: '王某' }, respondent: { name: '李某', relation: '丈夫' } },
  ...{ measures: ['no-violence', 'no-contact'], facts: '昨晚又动手，邻居听见了。' },
};

let town: Town;
let qin: Person;
let caseId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
beforeEach(async () => {
  moveClock(town, { minutes: 1 });
  caseId = (await aCase(town, qin)).id;
});
afterAll(() => town.close());

const hours = (count: number) => moveClock(town, { minutes: count * 60 });

async function anOrder(isUrgent = false): Promise<string> {
  const because = isUrgent ? { urgentBecause: '他说今晚来接孩子。' } : {};
  return (await openOrder(qin.ctx(), { caseId, ...whole, isUrgent, ...because })).id;
}

const step = (orderId: string, taken: OrderStep, more: { validUntil?: string; at?: Date } = {}) =>
  noteOrderStep(qin.ctx(), { caseId, orderId, step: taken, at: town.clock(), ...more });

const running = async () =>
  (await showCase(qin.ctx(), { caseId })).clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ clock, dueAt }) => [clock, dueAt.toISOString()]);

test('an order goes from the first word to its last day, and the clocks of the law run with it', async () => {
  const orderId = await anOrder();
  await step(orderId, 'file');
  expect(await running()).toEqual([]);
  hours(1);
  const acceptedAt = town.clock();
  await step(orderId, 'accept');
  const due = new Date(acceptedAt.getTime() + 72 * 3_600_000);
  expect(await running()).toEqual([['protection-order-decision', due.toISOString()]]);
  hours(48);
  await step(orderId, 'grant', { validUntil: '2027-06-20' });
  expect(await running()).toEqual([['protection-order-validity', '2027-06-20T15:59:59.000Z']]);
  hours(1);
  await step(orderId, 'serve');
  hours(24 * 100);
  await step(orderId, 'extend', { validUntil: '2027-12-20' });
  expect(await running()).toEqual([['protection-order-validity', '2027-12-20T15:59:59.000Z']]);
  const { orders } = await showOrders(qin.ctx(), { caseId });
  expect(orders).toMatchObject([
    {
      id: orderId,
      state: 'granted',
      validUntil: '2027-12-20',
      isLapsed: false,
      next: ['serve', 'extend', 'revoke'],
    },
  ]);
  expect(orders[0]?.steps.map(({ step }) => step)).toEqual(['file', 'accept', 'grant', 'serve', 'extend']);
  await step(orderId, 'revoke');
  expect(await running()).toEqual([]);
});

test('what cannot wait says why, from the first word on and when it is written anew', async () => {
  const missing = { faults: [{ path: 'urgentBecause', code: 'urgent-needs-why' }] };
  const urgent = { caseId, ...whole, isUrgent: true };
  for (const empty of [{}, { urgentBecause: undefined }])
    await expect(openOrder(qin.ctx(), { ...urgent, ...empty })).rejects.toMatchObject(missing);
  const orderId = await anOrder();
  await expect(rewriteOrder(qin.ctx(), { ...urgent, orderId })).rejects.toMatchObject(missing);
  await rewriteOrder(qin.ctx(), { ...urgent, orderId, urgentBecause: '他说今晚来接孩子。' });
  expect((await showOrders(qin.ctx(), { caseId })).orders).toMatchObject([{ isUrgent: true }]);
});

test('where it is urgent the court has a day', async () => {
  const orderId = await anOrder(true);
  await step(orderId, 'file');
  const at = town.clock();
  await step(orderId, 'accept');
  const due = new Date(at.getTime() + 24 * 3_600_000);
  expect(await running()).toEqual([['protection-order-urgent-decision', due.toISOString()]]);
});

test('a refusal can be taken to review within five days, and then be granted', async () => {
  const orderId = await anOrder();
  await step(orderId, 'file');
  await step(orderId, 'accept');
  await step(orderId, 'refuse');
  expect(await running()).toMatchObject([['protection-order-review', expect.any(String)]]);
  await step(orderId, 'ask-review');
  expect(await running()).toEqual([]);
  moveClock(town, { minutes: 1 });
  const day = new Date(town.clock().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  await step(orderId, 'grant', { validUntil: day });
  expect((await showOrders(qin.ctx(), { caseId })).orders[0]).toMatchObject({
    state: 'granted',
    validUntil: day,
  });
});

test('what is missing keeps it from the court, and is named', async () => {
  const { id: orderId } = await openOrder(qin.ctx(), { caseId, facts: '他动手' });
  await expect(step(orderId, 'file')).rejects.toMatchObject({
    ...{ code: 'order-not-whole' },
    faults: [{ path: 'court' }, { path: 'applicant' }, { path: 'respondent' }, { path: 'measures' }],
  });
  await rewriteOrder(qin.ctx(), { caseId, orderId, ...whole });
  await step(orderId, 'file');
  const late = rewriteOrder(qin.ctx(), { caseId, orderId, facts: '别的' });
  await expect(late).rejects.toMatchObject({ code: 'order-filed' });
});

test('a step that does not follow, a day ahead or behind, and a second order beside one are refused', async () => {
  const orderId = await anOrder();
  await expect(anOrder()).rejects.toMatchObject({ code: 'order-running' });
  await expect(step(orderId, 'accept')).rejects.toMatchObject({ code: 'order-stands-otherwise' });
  const ahead = step(orderId, 'file', { at: new Date(town.clock().getTime() + 60_000) });
  await expect(ahead).rejects.toMatchObject({ faults: [{ code: 'in-the-future' }] });
  await step(orderId, 'file');
  const behind = step(orderId, 'accept', { at: new Date(town.clock().getTime() - 60_000) });
  await expect(behind).rejects.toMatchObject({ faults: [{ code: 'before-the-last-step' }] });
  await step(orderId, 'accept');
  await expect(step(orderId, 'grant')).rejects.toMatchObject({ faults: [{ path: 'validUntil' }] });
  const long = step(orderId, 'grant', { validUntil: '2030-01-01' });
  await expect(long).rejects.toMatchObject({ faults: [{ code: 'order-too-long' }] });
});

test('an order that has run out is made longer no more: another may be asked for', async () => {
  const orderId = await anOrder();
  await step(orderId, 'file');
  await step(orderId, 'accept');
  const day = new Date(town.clock().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
  await step(orderId, 'grant', { validUntil: day });
  hours(24 * 12);
  expect((await showOrders(qin.ctx(), { caseId })).orders[0]).toMatchObject({ isLapsed: true });
  const more = step(orderId, 'extend', { validUntil: '2027-09-30' });
  await expect(more).rejects.toMatchObject({ code: 'order-lapsed' });
  expect(await anOrder()).not.toBe(orderId);
});

test('two who note the same step at once: one does, the other is told how it stands', async () => {
  const zhou = await aCaseworker(town, '周大姐', 'rights');
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const orderId = await anOrder();
  const file = (who: Person) =>
    noteOrderStep(who.ctx(), { caseId, orderId, step: 'file', at: town.clock() }).then(
      () => 'noted',
      (error: unknown) => (error instanceof Error ? error.message : 'thrown'),
    );
  expect((await Promise.all([file(qin), file(zhou)])).toSorted()).toEqual([
    'noted',
    'order-stands-otherwise',
  ]);
});

test('a retry of a step is the same step', async () => {
  const orderId = await anOrder();
  const wish = { caseId, orderId, step: 'file', at: town.clock() } as const;
  const first = await noteOrderStep(qin.ctx(), wish, { key: 'file-once' });
  expect(await noteOrderStep(qin.ctx(), wish, { key: 'file-once' })).toEqual(first);
  expect((await showOrders(qin.ctx(), { caseId })).orders[0]?.steps).toHaveLength(1);
});

test('evidence is named by its kind, with where it lies, and may be struck', async () => {
  const orderId = await anOrder();
  const nowhere = keepEvidence(qin.ctx(), { caseId, orderId, kind: 'medical', what: '诊断书' });
  await expect(nowhere).rejects.toMatchObject({ faults: [{ path: 'lies' }] });
  const kept = { caseId, orderId, kind: 'medical', what: '诊断书', lies: '区医院病案室' } as const;
  const { id: evidenceId } = await keepEvidence(qin.ctx(), kept);
  const shown = async () => (await showOrders(qin.ctx(), { caseId })).orders[0]?.evidence;
  expect(await shown()).toMatchObject([
    { kind: 'medical', what: '诊断书', lies: '区医院病案室', fileId: null },
  ]);
  await strikeEvidence(qin.ctx(), { caseId, evidenceId });
  expect(await shown()).toEqual([]);
  await expect(strikeEvidence(qin.ctx(), { caseId, evidenceId })).rejects.toMatchObject({
    code: 'evidence-not-found',
  });
  const foreign = keepEvidence(qin.ctx(), { ...kept, fileId: qin.ctx().newId() });
  await expect(foreign).rejects.toMatchObject({ faults: [{ path: 'fileId', code: 'unknown-choice' }] });
});

test('after a 告诫书 both are visited, and each visit sets the next one', async () => {
  const givenAt = town.clock();
  const { id: letterId } = await noteWarning(qin.ctx(), {
    caseId,
    givenAt,
    station: '北安派出所',
    number: '3',
  });
  expect((await running()).map(([clock]) => clock)).toEqual(['warning-visit']);
  const early = new Date(givenAt.getTime() - 1);
  const visit = (more: { visitedAt?: Date; isLast?: boolean }) =>
    noteWarningVisit(qin.ctx(), {
      ...{ caseId, letterId, visitedAt: town.clock(), byWhom: 'both', words: '都在家' },
      ...more,
    });
  await expect(visit({ visitedAt: early })).rejects.toMatchObject({
    faults: [{ code: 'before-the-letter' }],
  });
  const before = await running();
  hours(24 * 20);
  await visit({});
  const next = await running();
  expect(next).not.toEqual(before);
  // Two bodies came on one day, and what is written down late moves nothing back.
  await visit({});
  await visit({ visitedAt: givenAt });
  expect(await running()).toEqual(next);
  hours(24);
  await visit({ isLast: true });
  expect(await running()).toEqual([]);
  await expect(visit({})).rejects.toMatchObject({ code: 'visits-ended' });
  const { warnings } = await showOrders(qin.ctx(), { caseId });
  expect(warnings).toMatchObject([
    { station: '北安派出所', visits: [{ words: '都在家' }, { byWhom: 'both' }, {}, {}] },
  ]);
});

test('of the words the system reads none, and each reading leaves its line', async () => {
  const orderId = await anOrder();
  await step(orderId, 'file');
  const asSystem = await inTransaction(asTheSystem(town), async ({ db }) => [
    await db.selectFrom('order_words').selectAll().execute(),
    await db.selectFrom('order_steps').selectAll().execute(),
    await db.selectFrom('protection_orders').select('id').where('id', '=', orderId).execute(),
  ]);
  expect(asSystem.map((rows) => rows.length)).toEqual([0, 0, 1]);
  const lines = async () => (await listAccesses(qin.ctx(), { caseId, limit: 50 })).items.length;
  const before = await lines();
  await showOrders(qin.ctx(), { caseId });
  expect(await lines()).toBe(before + 2);
});
