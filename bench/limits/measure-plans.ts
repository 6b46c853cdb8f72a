import { aDrawnProblem } from '../../tests/support/outreach/plans/drawn-problem.ts';
import type { PlanPart } from '../../src/core/outreach-plans/outreach-plan.ts';
import { solvePlan } from '../../src/core/outreach-plans/model/solve-plan.ts';
import type { PlanProblem } from '../../src/core/outreach-plans/model/plan-problem.ts';
import { solveInWorker } from '../../src/platform/solver/solve-in-worker.ts';
import { greedyPlan } from './greedy-plan.ts';
import { atMost, notMeasured, type Limited } from './limit.ts';

const sizes = [
  { executives: 60, villages: 200, links: 6000 },
  { executives: 300, villages: 1000, links: 6000 },
];

const mostSeconds = 60;
/** Of a hundred. */
const mostGap = 1;

/** All ways to chairs and to women, each as often as it is gone in the time in which a woman is seen once. */
const waysOf = ({ limits }: PlanProblem, parts: readonly PlanPart[]): number =>
  parts.reduce((sum, { leads, kept, takenOver, toAsk, metres }) => {
    const often = (leads ? limits.chairsAreSeen : 0) + kept + takenOver + toAsk;
    return sum + (often * (metres ?? 0)) / 1000;
  }, 0);

/** How many executives are below the rule. */
function belowRule({ executives, limits }: PlanProblem, parts: readonly PlanPart[]): number {
  return executives.filter(({ id }) => {
    const hers = parts.filter(({ executiveId }) => executiveId === id);
    const women = hers.reduce((sum, { kept, takenOver, toAsk }) => sum + kept + takenOver + toAsk, 0);
    return hers.filter(({ leads }) => leads).length < limits.chairs || women < limits.links;
  }).length;
}

async function measurePlan(size: (typeof sizes)[number]): Promise<Limited[]> {
  const problem = aDrawnProblem(size);
  const at = `${size.executives} executives, ${size.villages} villages, ${size.links} links`;
  const time = { work: 'a fair plan', at, unit: 's' } as const;
  const signal = new AbortController().signal;
  const before = performance.now();
  const plan = await solvePlan(problem, (model, limits) =>
    solveInWorker(model, { ...limits, signal, onProof: () => undefined }),
  );
  if (!plan) return [notMeasured(time, mostSeconds, 'the solver found nothing in its time')];
  const seconds = Number(((performance.now() - before) / 1000).toFixed(1));
  const greedy = greedyPlan(problem);
  const told = { at, reach: null };
  const [below, belowGreedy] = [belowRule(problem, plan.parts), belowRule(problem, greedy)];
  return [
    atMost(time, { ours: seconds, reach: mostSeconds }),
    atMost(
      { work: 'its gap, as the solver says it', at, unit: 'of 100' },
      { ours: Number((plan.gap * 100).toFixed(2)), reach: mostGap },
    ),
    atMost(
      { work: 'its ways, beside the nearest first', at, unit: 'km' },
      {
        ...told,
        ours: Math.round(waysOf(problem, plan.parts)),
        control: Math.round(waysOf(problem, greedy)),
      },
    ),
    atMost(
      { work: 'executives below the rule, beside the same', at, unit: 'executives' },
      { ...told, ours: below, control: belowGreedy },
    ),
  ];
}

/**
 * Plans of a county's size and, unless it is to be quick, of a great one's: how long they take, how near to the best, and what a plan by
 * hand makes of the same.
 */
export async function measurePlans(quick: boolean): Promise<Limited[]> {
  const measured: Limited[] = [];
  for (const size of quick ? sizes.slice(0, 1) : sizes) measured.push(...(await measurePlan(size)));
  return measured;
}
