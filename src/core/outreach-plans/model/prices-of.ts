import { kilometresOf, type Pair } from './pairs-of-plan.ts';
import type { PlanProblem } from './plan-problem.ts';
import { weights } from './plan-weights.ts';

/** What each thing that she may be asked there costs, in the kilometres of `weights`. */
export function pricesOf(pair: Pair, { limits }: PlanProblem) {
  const way = kilometresOf(pair);
  const across = pair.isSameTown ? 0 : weights.otherTown;
  const { ledBy } = pair.village;
  const change = ledBy === null || ledBy === pair.executive.id ? 0 : weights.changingLead;
  const isNew = ledBy !== pair.executive.id;
  return {
    leads: way * limits.chairsAreSeen + change + (isNew ? across : 0),
    kept: way,
    takenOver: way + weights.takingOver + across,
    toAsk: way + weights.asking + across,
  };
}
