import type { PlanOutcome } from '../outreach-plan.ts';
import type { Solution, Solve } from './linear-model.ts';
import { modelOfPlan, type PlanModel } from './model-of-plan.ts';
import { pairsOfPlan, type Pair } from './pairs-of-plan.ts';
import type { PlanProblem } from './plan-problem.ts';
import { looksAt } from './plan-weights.ts';
import { lacksIn, lacksOf, pairsUsed, partsOf, startOf } from './read-solution.ts';

/** A fifth of the hundredth that is promised, for what crosses towns weighs much. */
const wanted = { gap: 0.002, seconds: 60 } as const;

type Found = { of: PlanModel; solution: Solution };

const keyOf = ({ village, executive }: Pair) => `${village.code} ${executive.id}`;

/** Whoever goes somewhere in what was found, with all that she may there, and the nearest for each. */
function pairsWorthIt(problem: PlanProblem, { of, solution }: Found): Pair[] {
  const used = pairsUsed(of, solution.values);
  const known = new Set(used.map(keyOf));
  return [...used, ...pairsOfPlan(problem, looksAt.near).filter((pair) => !known.has(keyOf(pair)))];
}

async function leastLacks(problem: PlanProblem, solve: Solve): Promise<Found | undefined> {
  const of = modelOfPlan(problem, pairsOfPlan(problem, looksAt.far), { of: 'lacks' });
  const solution = await solve(of.model, wanted);
  return solution && { of, solution };
}

/** From the ways of what was found, which are good already where few go to each village. */
async function shortestWays(problem: PlanProblem, least: Found, solve: Solve): Promise<Found | undefined> {
  const given = lacksIn(least.of, least.solution.values);
  const of = modelOfPlan(problem, pairsWorthIt(problem, least), { of: 'ways', given });
  const start = startOf(of, { like: least.of, values: least.solution.values, given });
  const solution = await solve(of.model, { ...wanted, start });
  return solution && { of, solution };
}

/**
 * The plan of a place: how little of the rule must give way, if anything must, and the shortest ways with that. Undefined where the
 * solver's time did not do. Rejects as `solve` does.
 */
export async function solvePlan(problem: PlanProblem, solve: Solve): Promise<PlanOutcome | undefined> {
  const least = await leastLacks(problem, solve);
  const found = least && (await shortestWays(problem, least, solve));
  if (!found) return undefined;
  const { objective, bound, gap, values } = found.solution;
  return {
    ...{ objective, bound, gap },
    parts: partsOf(found.of, values),
    lacks: lacksOf(found.of, lacksIn(found.of, values), problem.limits),
  };
}
