import { isWithin } from '../../divisions/division.ts';
import { metersApart } from '../../homes/position.ts';
import { linksOf, townOf, type PlanExecutive, type PlanProblem, type PlanVillage } from './plan-problem.ts';
import { weights } from './plan-weights.ts';

/** An executive who may go to a village, and for what. */
export type Pair = {
  village: PlanVillage;
  executive: PlanExecutive;
  metres: number | null;
  isSameTown: boolean;
  held: number;
  mayLead: boolean;
  mayTakeOver: boolean;
  mayAsk: boolean;
};

export const kilometresOf = ({ metres }: Pick<Pair, 'metres'>): number =>
  metres === null ? weights.unknownPlace : metres / 1000;

type Way = Pick<Pair, 'village' | 'executive' | 'metres' | 'isSameTown'>;

const wayTo = (village: PlanVillage, executive: PlanExecutive): Way => ({
  village,
  executive,
  metres: village.place && executive.place ? Math.round(metersApart(village.place, executive.place)) : null,
  isSameTown: isWithin(village.code, townOf(executive.divisionCode)),
});

/** As the objective sees it: the own town first, then the nearest. */
const lengthOf = (way: Way) => kilometresOf(way) + (way.isSameTown ? 0 : weights.otherTown);

const nearest = (ways: readonly Way[], most: number): Way[] =>
  ways
    .map((way) => ({ way, length: lengthOf(way) }))
    .sort((one, other) => one.length - other.length)
    .slice(0, most)
    .map(({ way }) => way);

const isOwn = ({ executive }: Way) => executive.isOwn;
const isHersToday = ({ village, executive: { id } }: Way) => village.ledBy === id || village.held.has(id);

/** How many of the nearest, for leads and for women. */
export type Reach = { leads: number; women: number };

/** For each village its nearest executives, for each executive her nearest villages, and all that stands today. */
function chosen(byVillage: readonly Way[][], byExecutive: readonly Way[][], { leads, women }: Reach) {
  const toLead = new Set<Way>();
  const toSee = new Set<Way>();
  for (const ways of [...byVillage, ...byExecutive]) {
    const near = nearest(ways.filter(isOwn), leads);
    near.forEach((way) => toLead.add(way));
    near.slice(0, women).forEach((way) => toSee.add(way));
  }
  return { toLead, toSee };
}

const everyWay = ({ executives, villages }: PlanProblem) => {
  const byVillage = villages.map((village) => executives.map((executive) => wayTo(village, executive)));
  const byExecutive = executives.map((_, nth) => byVillage.flatMap((ways) => ways.slice(nth, nth + 1)));
  return { byVillage, byExecutive };
};

/** Who may go where: the nearest for each, so that the model stays small; `near` and then `far` to see what can be had at all. */
export function pairsOfPlan(problem: PlanProblem, reach: Reach): Pair[] {
  const { byVillage, byExecutive } = everyWay(problem);
  const { toLead, toSee } = chosen(byVillage, byExecutive, reach);
  return byVillage.flat().flatMap((way) => {
    if (!toLead.has(way) && !isHersToday(way)) return [];
    const held = way.village.held.get(way.executive.id) ?? 0;
    const mayLead = toLead.has(way) || way.village.ledBy === way.executive.id;
    const mayTakeOver = toSee.has(way) && linksOf(way.village) > held;
    return [{ ...way, held, mayLead, mayTakeOver, mayAsk: toSee.has(way) && way.village.askable !== 0 }];
  });
}
