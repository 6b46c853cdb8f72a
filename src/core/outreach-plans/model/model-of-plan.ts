import { hintOfWays, lackOf, boundLacks, type Goal, type LackColumn, type LackOf } from './lack-columns.ts';
import { each, growModel, type LinearModel } from './linear-model.ts';
import type { Pair } from './pairs-of-plan.ts';
import { linksOf, type PlanExecutive, type PlanProblem, type PlanVillage } from './plan-problem.ts';
import { weights } from './plan-weights.ts';
import { pricesOf } from './prices-of.ts';

/** The columns of a pair: whether she leads it, goes there at all, and with how many women; undefined is none. */
export type PairColumns = {
  pair: Pair;
  goes?: number;
  leads?: number;
  kept?: number;
  takenOver?: number;
  toAsk?: number;
};

export type PlanModel = { model: LinearModel; pairs: PairColumns[]; lacks: LackColumn[] };

type Growing = ReturnType<typeof growModel> & Pick<PlanModel, 'pairs' | 'lacks'>;

function addPair(growing: Growing, problem: PlanProblem, { pair, goal }: { pair: Pair; goal: Goal }) {
  const prices = pricesOf(pair, problem);
  const scale = goal.of === 'ways' ? 1 : hintOfWays;
  const column = (price: number, most: number) => growing.column({ cost: price * scale, most, whole: false });
  const links = linksOf(pair.village);
  const columns: PairColumns = {
    pair,
    ...(pair.mayLead && { leads: column(prices.leads, 1) }),
    ...(pair.held > 0 && { kept: column(prices.kept, pair.held) }),
    ...(pair.mayTakeOver && { takenOver: column(prices.takenOver, links - pair.held) }),
    ...(pair.mayAsk && { toAsk: column(prices.toAsk, asksOf(pair, problem)) }),
  };
  growing.pairs.push(goal.of === 'ways' ? going(growing, columns, problem) : columns);
}

const asksOf = ({ village }: Pair, { limits }: PlanProblem) =>
  Math.min(village.askable ?? limits.mostLinks, limits.mostLinks);

/** Whoever leads a village or sees somebody there goes there. */
function going(growing: Growing, columns: PairColumns, problem: PlanProblem): PairColumns {
  const { pair, leads, kept, takenOver, toAsk } = columns;
  const goes = growing.column({ cost: weights.goingThere, most: 1, whole: true });
  const women = each([kept, takenOver, toAsk]);
  const most = linksOf(pair.village) + (pair.mayAsk ? asksOf(pair, problem) : 0);
  growing.row('at-most', 0, [...women, [goes, -Math.min(problem.limits.mostLinks, most)]]);
  if (leads !== undefined) growing.row('at-most', 0, [...each([leads]), [goes, -1]]);
  return { ...columns, goes };
}

/** One lead a village, nobody of today left alone, not more executives than its chair can bear, nor more women than live there. */
function boundVillage(growing: Growing, village: PlanVillage, { pairs, limits, lack }: Bound) {
  const { code: divisionCode } = village;
  growing.row('exactly', 1, [
    ...each(pairs.map(({ leads }) => leads)),
    ...lack({
      kind: 'villages-without-lead',
      divisionCode,
      most: 1,
      price: village.ledBy ? weights.losingLead : 0,
    }),
  ]);
  const links = linksOf(village);
  if (links > 0)
    growing.row('exactly', links, [
      ...each(pairs.flatMap(({ kept, takenOver }) => [kept, takenOver])),
      ...lack({ kind: 'links-without-executive', divisionCode, most: links }),
    ]);
  const goes = each(pairs.map(({ goes }) => goes));
  if (goes.length > limits.mostExecutives) growing.row('at-most', limits.mostExecutives, goes);
  const asked = each(pairs.map(({ toAsk }) => toAsk));
  if (village.askable !== null && asked.length > 1) growing.row('at-most', village.askable, asked);
}

/** At least the rule's number and at most what can be borne, with what she has outside of the place. */
function boundExecutive(growing: Growing, executive: PlanExecutive, { pairs, limits, lack }: Bound) {
  const { divisionCode, elsewhere, isOwn } = executive;
  const leads = each(pairs.map((pair) => pair.leads));
  const women = each(pairs.flatMap(({ kept, takenOver, toAsk }) => [kept, takenOver, toAsk]));
  growing.row('at-most', Math.max(0, limits.mostChairs - elsewhere.chairs), leads);
  growing.row('at-most', Math.max(0, limits.mostLinks - elsewhere.links), women);
  const chairs = limits.chairs - elsewhere.chairs;
  const links = limits.links - elsewhere.links;
  if (isOwn && chairs > 0)
    growing.row('at-least', chairs, [
      ...leads,
      ...lack({ kind: 'chairs-below-rule', divisionCode, most: chairs }),
    ]);
  if (isOwn && links > 0)
    growing.row('at-least', links, [
      ...women,
      ...lack({ kind: 'links-below-rule', divisionCode, most: links }),
    ]);
}

type Bound = {
  pairs: readonly PairColumns[];
  limits: PlanProblem['limits'];
  lack: LackOf;
};

/**
 * The plan of a place as a linear model. Only whether somebody goes to a village is asked whole: with that given, leads and women are
 * two transports, whose corners are whole by themselves.
 */
export function modelOfPlan(problem: PlanProblem, pairs: readonly Pair[], goal: Goal): PlanModel {
  const growing: Growing = { ...growModel(), pairs: [], lacks: [] };
  for (const pair of pairs) addPair(growing, problem, { pair, goal });
  const lack = lackOf(growing, goal);
  const { limits } = problem;
  const ofVillage = Map.groupBy(growing.pairs, ({ pair }) => pair.village.code);
  const ofExecutive = Map.groupBy(growing.pairs, ({ pair }) => pair.executive.id);
  for (const village of problem.villages)
    boundVillage(growing, village, { pairs: ofVillage.get(village.code) ?? [], limits, lack });
  for (const executive of problem.executives)
    boundExecutive(growing, executive, { pairs: ofExecutive.get(executive.id) ?? [], limits, lack });
  if (goal.of === 'ways') boundLacks(growing, goal.given);
  return { model: growing, pairs: growing.pairs, lacks: growing.lacks };
}
