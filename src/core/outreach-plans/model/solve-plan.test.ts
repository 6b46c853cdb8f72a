import { describe, expect, test } from 'vitest';
import { aDrawnProblem, chanceFrom } from '../../../../tests/support/outreach/plans/drawn-problem.ts';
import { bestByTrying, valueOf } from '../../../../tests/support/outreach/plans/best-by-trying.ts';
import { aTinyProblem } from '../../../../tests/support/outreach/plans/tiny-problem.ts';
import { solveInWorker } from '../../../platform/solver/solve-in-worker.ts';
import type { LinearModel, SolveLimits } from './linear-model.ts';
import type { PlanProblem } from './plan-problem.ts';
import { solvePlan } from './solve-plan.ts';

const solve = (model: LinearModel, limits: SolveLimits) =>
  solveInWorker(model, { ...limits, signal: new AbortController().signal, onProof: () => undefined });

async function planOf(problem: PlanProblem) {
  const plan = await solvePlan(problem, solve);
  if (!plan) throw new Error('no plan came of it');
  return plan;
}

/** With so many executives who live a kilometre from each other, and villages beside them, in one town. */
const along = (executives: number, villages: number): PlanProblem => {
  const at = (nth: number) => ({ lat: 36.4, lng: 120.4 + nth / 90 });
  return {
    executives: Array.from({ length: executives }, (_, nth) => ({
      ...{ id: `executive-${nth}`, divisionCode: '370215004', isOwn: true, place: at(nth) },
      elsewhere: { chairs: 0, links: 0 },
    })),
    villages: Array.from({ length: villages }, (_, nth) => ({
      ...{ code: `370215004${100 + nth}`, place: at(nth), ledBy: null, held: new Map<string, number>() },
      ...{ loose: 0, askable: null },
    })),
    limits: {
      ...{ chairs: 3, links: 0, mostChairs: 3, mostLinks: 30, mostExecutives: 6, chairsAreSeen: 3 },
    },
  };
};

describe('a plan of a small place', () => {
  test.for(Array.from({ length: 24 }, (_, nth) => nth + 1))(
    'lacks as little and has ways as short as the best of all that can be tried, draw %i',
    async (seed) => {
      const problem = aTinyProblem(chanceFrom(seed * 7919));
      const plan = await planOf(problem);
      const [found, best] = [valueOf(problem, plan.parts), bestByTrying(problem)];
      expect(found.lacking).toBe(best.lacking);
      expect(found.ways).toBeLessThanOrEqual(best.ways * 1.002 + 1e-6);
      expect(plan.bound).toBeLessThanOrEqual(best.ways + 1e-6);
      expect(plan.lacks.length > 0).toBe(found.lacking > 0);
    },
  );
});

describe('where the rule cannot be kept', () => {
  test('the town is named, and how many executives it lacks for its villages', async () => {
    const plan = await planOf(along(2, 11));
    expect(plan.lacks).toEqual([
      { kind: 'villages-without-lead', divisionCode: '370215004', missing: 5, executives: 2 },
    ]);
    expect(plan.parts.filter(({ leads }) => leads)).toHaveLength(6);
  });

  test('and how many villages or women there are too few for those whom there are', async () => {
    const problem = along(2, 4);
    const villages = problem.villages.map((village) => ({ ...village, askable: 5 }));
    const plan = await planOf({ ...problem, villages, limits: { ...problem.limits, links: 12 } });
    expect(plan.lacks).toEqual([
      { kind: 'chairs-below-rule', divisionCode: '370215004', missing: 2, executives: null },
      { kind: 'links-below-rule', divisionCode: '370215004', missing: 4, executives: null },
    ]);
  });

  test('nobody is given more than she can bear: whom none can see is counted', async () => {
    const problem = along(1, 3);
    const villages = problem.villages.map((village) => ({ ...village, loose: 21 }));
    const { lacks, parts } = await planOf({ ...problem, villages });
    expect(lacks).toEqual([
      { kind: 'links-without-executive', divisionCode: '370215004', missing: 33, executives: 2 },
    ]);
    expect(parts.reduce((sum, { takenOver }) => sum + takenOver, 0)).toBe(30);
  });

  test('without any executive the plan says so and asks nobody', async () => {
    const plan = await planOf(along(0, 2));
    expect(plan.parts).toEqual([]);
    expect(plan.lacks).toMatchObject([{ kind: 'villages-without-lead', missing: 2, executives: 1 }]);
  });
});

test('not more executives go to a village than its chair can bear', async () => {
  const problem = along(4, 12);
  const held = new Map(problem.executives.map(({ id }) => [id, 2]));
  const villages = problem.villages.map((village, nth) => (nth === 5 ? { ...village, held } : village));
  const { parts } = await planOf({ ...problem, villages, limits: { ...problem.limits, mostExecutives: 2 } });
  const there = parts.filter(({ villageCode }) => villageCode === villages[5]?.code);
  expect(there).toHaveLength(2);
  expect(there.reduce((sum, { kept, takenOver }) => sum + kept + takenOver, 0)).toBe(8);
});

test('in a county nobody is left alone, nobody bears too much, and each village has one lead', async () => {
  const problem = aDrawnProblem({ executives: 20, villages: 64, links: 1200 });
  const { parts, lacks, gap } = await planOf(problem);
  expect(lacks).toEqual([]);
  expect(gap).toBeLessThanOrEqual(0.01);
  const sum = (of: (part: (typeof parts)[number]) => number, whose = parts) =>
    whose.reduce((total, part) => total + of(part), 0);
  expect(sum(({ kept, takenOver }) => kept + takenOver)).toBe(1200);
  const leads = parts.filter((part) => part.leads).map(({ villageCode }) => villageCode);
  expect(new Set(leads).size).toBe(64);
  expect(leads).toHaveLength(64);
  for (const hers of Map.groupBy(parts, ({ executiveId }) => executiveId).values()) {
    const women = sum(({ kept, takenOver, toAsk }) => kept + takenOver + toAsk, hers);
    expect(women).toBeGreaterThanOrEqual(30);
    expect(women).toBeLessThanOrEqual(problem.limits.mostLinks);
    expect(hers.filter((part) => part.leads).length).toBeGreaterThanOrEqual(3);
    expect(hers.filter((part) => part.leads).length).toBeLessThanOrEqual(6);
  }
});
