import type { PlanPart } from '../../src/core/outreach-plans/outreach-plan.ts';
import type { Pair } from '../../src/core/outreach-plans/model/pairs-of-plan.ts';
import { kilometresOf, pairsOfPlan } from '../../src/core/outreach-plans/model/pairs-of-plan.ts';
import type { PlanProblem } from '../../src/core/outreach-plans/model/plan-problem.ts';

const idle = { leads: false, leadsToday: false, kept: 0, takenOver: 0, toAsk: 0 };

/** The parts of a plan as it grows, each pair's once. */
function openParts() {
  const parts = new Map<Pair, PlanPart>();
  const partOf = (pair: Pair): PlanPart => {
    const { village, executive, metres, isSameTown } = pair;
    const at = { villageCode: village.code, executiveId: executive.id, metres, isSameTown };
    const part = parts.get(pair) ?? { ...idle, ...at };
    parts.set(pair, part);
    return part;
  };
  const sum = (id: string, of: (part: PlanPart) => number) =>
    [...parts.values()].reduce((total, part) => total + (part.executiveId === id ? of(part) : 0), 0);
  const chairsOf = (id: string) => sum(id, ({ leads }) => Number(leads));
  const womenOf = (id: string) => sum(id, ({ kept, takenOver, toAsk }) => kept + takenOver + toAsk);
  return { parts, partOf, chairsOf, womenOf };
}

/**
 * As an office does it by hand, going down its list of villages: whoever is there today stays, as far as she can bear it; for the rest the
 * nearest who has room. It looks back at nobody, so some are below the rule in the end.
 */
export function greedyPlan(problem: PlanProblem): PlanPart[] {
  const { limits, villages } = problem;
  const everybody = pairsOfPlan(problem, { leads: Infinity, women: Infinity });
  const byVillage = Map.groupBy(everybody, ({ village }) => village.code);
  const { parts, partOf, chairsOf, womenOf } = openParts();
  for (const { code, ledBy, loose } of villages) {
    const near = (byVillage.get(code) ?? []).toSorted(
      (one, other) => kilometresOf(one) - kilometresOf(other),
    );
    const [lead] = near
      .filter(({ executive: { id } }) => chairsOf(id) < limits.mostChairs)
      .toSorted((one, other) => Number(other.executive.id === ledBy) - Number(one.executive.id === ledBy));
    if (lead) partOf(lead).leads = true;
    let left = loose;
    for (const pair of near.filter(({ held }) => held > 0)) {
      const kept = Math.min(pair.held, Math.max(0, limits.mostLinks - womenOf(pair.executive.id)));
      partOf(pair).kept = kept;
      left += pair.held - kept;
    }
    for (const pair of near) {
      const more = Math.min(left, Math.max(0, limits.mostLinks - womenOf(pair.executive.id)));
      if (more > 0) partOf(pair).takenOver += more;
      left -= Math.max(0, more);
    }
  }
  return [...parts.values()];
}
