import { metersApart } from '../../../../src/core/homes/position.ts';
import type {
  PlanExecutive,
  PlanProblem,
  PlanVillage,
} from '../../../../src/core/outreach-plans/model/plan-problem.ts';
import { lackWeights, weights } from '../../../../src/core/outreach-plans/model/plan-weights.ts';

/** What somebody does in a village, as a plan has it. */
type Doing = {
  villageCode: string;
  executiveId: string;
  leads: boolean;
  kept: number;
  takenOver: number;
  toAsk: number;
};

export type Value = { lacking: number; ways: number };

const women = ({ kept, takenOver, toAsk }: Doing) => kept + takenOver + toAsk;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type Way = { village: PlanVillage; executive: PlanExecutive; seen: number };

/** What a part costs, said once more: by the record's sentences, not by the model's columns. */
function waysOf(part: Doing, { village, executive, seen }: Way): number {
  const { place } = executive;
  const way =
    village.place && place ? Math.round(metersApart(village.place, place)) / 1000 : weights.unknownPlace;
  const across = village.code.slice(0, 9) === executive.divisionCode ? 0 : weights.otherTown;
  const isHers = village.ledBy === executive.id;
  const change = village.ledBy !== null && !isHers ? weights.changingLead : 0;
  return (
    (part.leads ? way * seen + change + (isHers ? 0 : across) : 0) +
    part.kept * way +
    part.takenOver * (way + weights.takingOver + across) +
    part.toAsk * (way + weights.asking + across) +
    (part.leads || women(part) > 0 ? weights.goingThere : 0)
  );
}

/** How much a plan lacks and how long its ways are. */
export function valueOf({ executives, villages, limits }: PlanProblem, parts: readonly Doing[]): Value {
  const unled = villages.filter(({ code }) => !parts.some((part) => part.leads && part.villageCode === code));
  const alone = villages.map(({ code, held, loose }) => {
    const here = parts.filter(({ villageCode }) => villageCode === code);
    return sum([...held.values()]) + loose - sum(here.map(({ kept, takenOver }) => kept + takenOver));
  });
  const hers = executives.map(({ id, elsewhere }) => {
    const own = parts.filter(({ executiveId }) => executiveId === id);
    const chairs = elsewhere.chairs + own.filter(({ leads }) => leads).length;
    return { chairs, links: elsewhere.links + sum(own.map(women)) };
  });
  const lacking =
    unled.length * lackWeights['villages-without-lead'] +
    sum(alone) * lackWeights['links-without-executive'] +
    sum(hers.map(({ chairs }) => Math.max(0, limits.chairs - chairs))) * lackWeights['chairs-below-rule'] +
    sum(hers.map(({ links }) => Math.max(0, limits.links - links))) * lackWeights['links-below-rule'];
  const ways = parts.map((part) => {
    const village = villages.find(({ code }) => code === part.villageCode);
    const executive = executives.find(({ id }) => id === part.executiveId);
    return village && executive ? waysOf(part, { village, executive, seen: limits.chairsAreSeen }) : 0;
  });
  const losing = unled.filter(({ ledBy }) => ledBy !== null).length * weights.losingLead;
  return { lacking, ways: sum(ways) + losing };
}

/** Every way in which so many can be shared out between two, some of them to nobody. */
const shares = (many: number): [number, number][] =>
  Array.from({ length: many + 1 }, (_, one) =>
    Array.from({ length: many - one + 1 }, (_, other): [number, number] => [one, other]),
  ).flat();

/** All that two executives can do in one village. */
function doings(village: PlanVillage, executives: readonly PlanExecutive[]): Doing[][] {
  const links = sum([...village.held.values()]) + village.loose;
  const leads = [...executives.map(({ id }) => id), null];
  return leads.flatMap((lead) =>
    shares(links).flatMap((seen) =>
      shares(village.askable ?? 0).map((asked) =>
        executives.map(({ id }, nth) => {
          const kept = Math.min(village.held.get(id) ?? 0, seen[nth] ?? 0);
          const women = { kept, takenOver: (seen[nth] ?? 0) - kept, toAsk: asked[nth] ?? 0 };
          return { villageCode: village.code, executiveId: id, leads: lead === id, ...women };
        }),
      ),
    ),
  );
}

const isBearable = ({ executives, limits }: PlanProblem, parts: readonly Doing[]): boolean =>
  executives.every(({ id, elsewhere }) => {
    const own = parts.filter(({ executiveId }) => executiveId === id);
    const chairs = own.filter(({ leads }) => leads).length;
    return (
      chairs <= Math.max(0, limits.mostChairs - elsewhere.chairs) &&
      sum(own.map(women)) <= Math.max(0, limits.mostLinks - elsewhere.links)
    );
  });

/** The least that can be lacking, and the shortest ways with that, of all that two executives can do. */
export function bestByTrying(problem: PlanProblem): Value {
  const each = problem.villages.map((village) => doings(village, problem.executives));
  let best: Value = { lacking: Infinity, ways: Infinity };
  const tryFrom = (nth: number, parts: readonly Doing[]): void => {
    if (!isBearable(problem, parts)) return;
    const next = each[nth];
    if (next) return next.forEach((more) => tryFrom(nth + 1, [...parts, ...more]));
    const value = valueOf(problem, parts);
    const isBetter =
      value.lacking < best.lacking || (value.lacking === best.lacking && value.ways < best.ways);
    if (isBetter) best = value;
  };
  tryFrom(0, []);
  return best;
}
