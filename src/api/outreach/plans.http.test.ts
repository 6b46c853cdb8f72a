import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { anOfficer, aPerson, asTheSystem, type Person } from '../../../tests/support/factories.ts';
import { anExecutive, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { beian, withVillages } from '../../../tests/support/outreach/plans/plan-town.ts';
import { endPlan } from '../../core/outreach-plans/running/end-plan.ts';
import { takePlan } from '../../core/outreach-plans/running/take-plan.ts';
import { solvePlan } from '../../core/outreach-plans/model/solve-plan.ts';
import { leadVillage } from '../../core/links/lead-village.ts';
import { solveInWorker } from '../../platform/solver/solve-in-worker.ts';

let door: TestApp;
let office: Person;
let beside: Person;
let jiang: Executive;
let qin: Executive;
let villages: string[];
beforeAll(async () => {
  door = await buildApp();
  villages = await withVillages(door.town, 4);
  office = await anOfficer(door.town, '镇里', { role: 'town', divisionCode: beian });
  beside = await anOfficer(door.town, '邻镇', { role: 'town', divisionCode: '370215002' });
  jiang = await anExecutive(door.town, '江大姐');
  qin = await anExecutive(door.town, '秦大姐');
});
afterAll(() => door.close());

const ask = (as: Person, json: object = { division: beian }, key = randomUUID()) =>
  door.ask({ method: 'POST', url: '/api/v1/outreach-plans', as, key, json });
const read = (as: Person, id: unknown) => door.ask({ url: `/api/v1/outreach-plans/${String(id)}`, as });
const cancel = (as: Person, id: unknown) =>
  door.ask({ method: 'POST', url: `/api/v1/outreach-plans/${String(id)}/cancellation`, as });
const accept = (as: Person, id: unknown, json: object) =>
  door.ask({ method: 'POST', url: `/api/v1/outreach-plans/${String(id)}/leads`, as, json });

/** As the server's job does it. */
async function solved(): Promise<void> {
  const taken = await takePlan(asTheSystem(door.town));
  if (!taken?.problem) throw new Error('none waits');
  const signal = new AbortController().signal;
  const outcome = await solvePlan(taken.problem, (model, limits) =>
    solveInWorker(model, { ...limits, signal, onProof: () => undefined }),
  );
  await endPlan(asTheSystem(door.town), { id: taken.id, outcome });
}

test('an office asks for one plan at a time, once however often it sends, and calls it off', async () => {
  const key = randomUUID();
  const first = await ask(office, { division: beian }, key);
  expect(first.status).toBe(201);
  expect(await ask(office, { division: beian }, key)).toMatchObject({ status: 201, body: first.body });
  expect((await ask(office)).body).toMatchObject({ code: 'plan-under-way' });
  const waiting = { status: 'waiting', links: [], objective: null, bound: null, gap: null };
  expect((await read(office, first.body.id)).body).toMatchObject(waiting);
  expect((await cancel(beside, first.body.id)).status).toBe(404);
  expect((await cancel(office, first.body.id)).status).toBe(201);
  expect((await cancel(office, first.body.id)).status).toBe(201);
  expect((await read(office, first.body.id)).body).toMatchObject({ status: 'cancelled', links: [] });
});

test('nobody plans for a place that is not hers, for a village or without bounds, nor reads of it', async () => {
  for (const as of [beside, jiang, await aPerson(door.town, '路过的')])
    expect((await ask(as)).status).toBe(403);
  expect((await ask(office, { division: '370215' })).status).toBe(403);
  expect((await ask(office, { division: '999999' })).status).toBe(404);
  expect((await ask(office, { division: villages[0] })).body).toMatchObject({
    errors: [{ path: 'division', code: 'town-or-district' }],
  });
  expect((await ask(office, { division: beian, mostChairs: 0 })).status).toBe(422);
  const { body } = await ask(office);
  expect((await read(beside, body.id)).body).toMatchObject({ code: 'plan-not-found' });
  expect((await read(jiang, body.id)).status).toBe(404);
  expect((await read(office, 'nothing')).status).toBe(404);
  expect((await accept(office, body.id, { villageCode: villages[0] })).body).toMatchObject({
    code: 'plan-not-found',
  });
  await cancel(office, body.id);
});

test('a lead that it proposes is enacted by the office alone, with the chair who is there or whom it names', async () => {
  const [led = '', ...unled] = villages;
  await leadVillage(office.ctx(), { villageCode: led, personId: qin.id, chairName: '于主席' });
  const { body } = await ask(office, { division: beian, mostChairs: 2 });
  await solved();
  const { body: plan } = await read(office, body.id);
  expect(plan).toMatchObject({
    ...{ status: 'infeasible', division: beian, name: '北安街道' },
    limits: { mostChairs: 2, mostLinks: 60, mostExecutives: 6 },
    lacks: [{ kind: 'chairs-below-rule', division: beian, missing: 2, executives: null }],
  });
  expect(plan.gap).toBeLessThanOrEqual(0.01);
  const leads = plan.links.filter((link: { leads: boolean }) => link.leads);
  expect(leads).toHaveLength(4);
  expect(leads[0]).toMatchObject({
    division: led,
    executiveId: qin.executiveId,
    ledToday: true,
    sameTown: true,
  });
  expect((await accept(office, body.id, { villageCode: led })).body).toMatchObject({ code: 'lead-stays' });

  const [village = ''] = unled;
  expect((await accept(office, body.id, { villageCode: village })).body).toMatchObject({
    errors: [{ path: 'chairName', code: 'chair-name-needed' }],
  });
  const named = { villageCode: village, chairName: '李主席' };
  expect((await accept(beside, body.id, named)).status).toBe(404);
  expect((await accept(office, body.id, named)).status).toBe(201);
  expect((await accept(office, body.id, named)).body).toMatchObject({ code: 'lead-accepted' });
  const { body: after } = await read(office, body.id);
  const links = after.links.filter((link: { accepted: boolean }) => link.accepted);
  expect(links).toMatchObject([{ division: village }]);
  const lead = links[0].executiveId === jiang.executiveId ? jiang : qin;
  const { body: hers } = await door.ask({ url: '/api/v1/links', as: lead });
  expect(hers.items).toContainEqual(
    expect.objectContaining({ kind: 'chair', divisionCode: village, name: '李主席' }),
  );
  expect((await cancel(office, body.id)).body).toMatchObject({ code: 'plan-over' });
});

test('the chair who is there stays the chair when another leads her village', async () => {
  const [led = ''] = villages;
  const { body } = await ask(office, { division: beian, mostChairs: 6 });
  await solved();
  const { body: plan } = await read(office, body.id);
  const lead = plan.links.find(
    (link: { leads: boolean; division: string }) => link.leads && link.division === led,
  );
  const [hers, other] = lead.executiveId === jiang.executiveId ? [jiang, qin] : [qin, jiang];
  await leadVillage(office.ctx(), { villageCode: led, personId: other.id, chairName: '于主席' });
  expect((await accept(office, body.id, { villageCode: led, chairName: '别人' })).status).toBe(201);
  const { body: links } = await door.ask({ url: '/api/v1/links', as: hers });
  expect(links.items).toContainEqual(expect.objectContaining({ divisionCode: led, name: '于主席' }));
});
