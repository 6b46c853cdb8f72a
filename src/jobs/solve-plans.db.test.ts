import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { asTheSystem, moveClock } from '../../tests/support/factories.ts';
import { aPlan, aPlanTown, type PlanTown } from '../../tests/support/outreach/plans/plan-town.ts';
import { cancelPlan } from '../core/outreach-plans/cancel-plan.ts';
import { takePlan } from '../core/outreach-plans/running/take-plan.ts';
import { showPlan } from '../core/outreach-plans/show-plan.ts';
import { solveInWorker, type Solver } from '../platform/solver/solve-in-worker.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

let opened: PlanTown[] = [];
let running: Jobs[] = [];
const errors: unknown[] = [];

afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  await Promise.all(opened.map(({ town }) => town.close()));
  [running, opened] = [[], []];
  expect(errors.splice(0)).toEqual([]);
});

async function open(of: { villages: number; executives: number }): Promise<PlanTown> {
  const made = await aPlanTown(of);
  opened.push(made);
  return made;
}

async function start({ town }: PlanTown, solver: Solver = solveInWorker): Promise<Jobs> {
  const jobs = await startJobs(town, { onError: (error) => errors.push(error), solver });
  running.push(jobs);
  return jobs;
}

const patience = { timeout: 60_000, interval: 200 };

/** The real one, on a model that takes it longer than anybody here waits: a whole county's. */
const onALongOne = async (): Promise<Solver> => {
  const { aDrawnProblem } = await import('../../tests/support/outreach/plans/drawn-problem.ts');
  const { modelOfPlan } = await import('../core/outreach-plans/model/model-of-plan.ts');
  const { pairsOfPlan } = await import('../core/outreach-plans/model/pairs-of-plan.ts');
  const problem = aDrawnProblem({ executives: 120, villages: 600, links: 20_000 });
  const pairs = pairsOfPlan(problem, { leads: 20, women: 20 });
  const { model } = modelOfPlan(problem, pairs, { of: 'ways', given: [] });
  return (_, limits) => solveInWorker(model, { ...limits, gap: 0 });
};

const stateOf = async ({ office }: PlanTown, id: string) => (await showPlan(office.ctx(), id)).status;
const reaches = (of: PlanTown, id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(of, id)).toBe(state), patience);

test('a plan that waits is solved, with what the solver has proven and a lead for each village', async () => {
  const of = await open({ villages: 6, executives: 2 });
  const { id } = await aPlan(of);
  await start(of);
  await reaches(of, id, 'done');
  const plan = await showPlan(of.office.ctx(), id);
  expect(plan.lacks).toEqual([]);
  expect(plan.gap).toBeLessThanOrEqual(0.01);
  expect(plan.bound).toBeLessThanOrEqual((plan.objective ?? 0) + 1e-6);
  expect(plan.parts.filter(({ leads }) => leads).map(({ villageCode }) => villageCode)).toEqual(of.villages);
  const asked = plan.parts.reduce((sum, { toAsk }) => sum + toAsk, 0);
  expect(asked).toBe(60);
}, 90_000);

test('where executives are missing the office reads how many, and the plan goes as far as it can', async () => {
  const of = await open({ villages: 8, executives: 1 });
  const { id } = await aPlan(of);
  await start(of);
  await reaches(of, id, 'infeasible');
  const plan = await showPlan(of.office.ctx(), id);
  expect(plan.lacks).toMatchObject([
    { kind: 'villages-without-lead', divisionName: '北安街道', missing: 2, executives: 1 },
  ]);
  expect(plan.parts.filter(({ leads }) => leads)).toHaveLength(6);
}, 90_000);

test('called off while it is solved, it ends at once and proposes nothing', async () => {
  const of = await open({ villages: 3, executives: 1 });
  const { id } = await aPlan(of);
  await start(of, await onALongOne());
  await reaches(of, id, 'solving');
  await cancelPlan(of.office.ctx(), { planId: id });
  const next = await aPlan(of);
  await reaches(of, next.id, 'solving');
  expect(await showPlan(of.office.ctx(), id)).toMatchObject({ status: 'cancelled', parts: [] });
}, 90_000);

test('a server that stops leaves it to the next one', async () => {
  const of = await open({ villages: 3, executives: 1 });
  const { id } = await aPlan(of);
  const first = await start(of, await onALongOne());
  await reaches(of, id, 'solving');
  await first.stop();
  expect(await stateOf(of, id)).toBe('waiting');
  await start(of);
  await reaches(of, id, 'done');
}, 90_000);

test('one of which it cannot even be loaded what there is to plan is given up after three, too', async () => {
  const of = await open({ villages: 3, executives: 1 });
  const { id } = await aPlan(of);
  await sql`alter table d370215.household_counts rename to lost`.execute(of.town.owner);
  const dies = () => takePlan(asTheSystem(of.town));
  for (let nth = 0; nth < 3; nth += 1) {
    await expect(dies()).rejects.toThrow('household_counts');
    expect(await dies()).toBeUndefined();
    moveClock(of.town, { minutes: 1 });
  }
  expect(await dies()).toEqual({ id, problem: null });
  expect(await stateOf(of, id)).toBe('failed');
}, 90_000);

test('what was being solved when its process died is solved again, and given up after three', async () => {
  const of = await open({ villages: 3, executives: 1 });
  const { id } = await aPlan(of);
  const dies = () => takePlan(asTheSystem(of.town));
  expect(await dies()).toMatchObject({ id });
  expect(await dies()).toBeUndefined();
  moveClock(of.town, { minutes: 1 });
  await start(of);
  await reaches(of, id, 'done');
  const hopeless = await aPlan(of);
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
  for (let nth = 0; nth < 4; nth += 1) {
    expect(await dies()).toMatchObject({ id: hopeless.id });
    moveClock(of.town, { minutes: 1 });
  }
  expect(await stateOf(of, hopeless.id)).toBe('failed');
  expect(await dies()).toBeUndefined();
}, 90_000);
