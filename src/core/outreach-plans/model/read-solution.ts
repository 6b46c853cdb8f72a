import { lackKinds, type Lack, type PlanPart } from '../outreach-plan.ts';
import type { LackColumn } from './lack-columns.ts';
import type { PairColumns, PlanModel } from './model-of-plan.ts';
import type { Pair } from './pairs-of-plan.ts';
import { townOf, type PlanProblem } from './plan-problem.ts';

/** A solver's numbers are whole to within its tolerance; what is not would be half a woman. */
function wholeAt(values: readonly number[], column: number | undefined): number {
  const value = column === undefined ? 0 : (values[column] ?? 0);
  const whole = Math.round(value);
  if (Math.abs(value - whole) > 1e-3) throw new Error(`a plan asks for ${value}`);
  return whole;
}

function partOf({ pair, ...columns }: PairColumns, values: readonly number[]): PlanPart {
  const { village, executive, metres, isSameTown } = pair;
  const at = (column: number | undefined) => wholeAt(values, column);
  return {
    ...{ villageCode: village.code, executiveId: executive.id, metres, isSameTown },
    ...{ leads: at(columns.leads) === 1, leadsToday: village.ledBy === executive.id },
    ...{ kept: at(columns.kept), takenOver: at(columns.takenOver), toAsk: at(columns.toAsk) },
  };
}

const isUsed = (part: PlanPart): boolean => part.leads || part.kept + part.takenOver + part.toAsk > 0;

export const partsOf = ({ pairs }: PlanModel, values: readonly number[]): PlanPart[] =>
  pairs.map((pair) => partOf(pair, values)).filter(isUsed);

export const pairsUsed = ({ pairs }: PlanModel, values: readonly number[]): Pair[] =>
  pairs.filter((columns) => isUsed(partOf(columns, values))).map(({ pair }) => pair);

type Known = { like: PlanModel; values: readonly number[]; given: readonly number[] };

/** The same plan by the columns of another model: whoever does something somewhere goes there. */
export function startOf({ model, pairs, lacks }: PlanModel, { like, values, given }: Known): number[] {
  const start = model.columns.map(() => 0);
  const known = new Map(like.pairs.map((columns) => [columns.pair, columns]));
  for (const { pair, goes, ...columns } of pairs) {
    const found = known.get(pair);
    if (!found || !isUsed(partOf(found, values))) continue;
    if (goes !== undefined) start[goes] = 1;
    for (const kind of ['leads', 'kept', 'takenOver', 'toAsk'] as const)
      if (columns[kind] !== undefined) start[columns[kind]] = wholeAt(values, found[kind]);
  }
  for (const [nth, { columns }] of lacks.entries()) start[columns[0]] = given[nth] ?? 0;
  return start;
}

/** By how much each column of what may give way does. */
export const lacksIn = ({ lacks }: PlanModel, values: readonly number[]): number[] =>
  lacks.map(({ columns }) => columns.reduce((sum, column) => sum + wholeAt(values, column), 0));

type Limits = PlanProblem['limits'];

/** More executives help where somebody is left over, not where there is too little for those whom there are. */
const executivesFor = (kind: LackColumn['kind'], missing: number, limits: Limits): number | null => {
  if (kind === 'villages-without-lead') return Math.ceil(missing / Math.max(1, limits.mostChairs));
  return kind === 'links-without-executive' ? Math.ceil(missing / Math.max(1, limits.mostLinks)) : null;
};

/** The same by kind and town, in words that an office can act on. */
export function lacksOf({ lacks }: PlanModel, amounts: readonly number[], limits: Limits): Lack[] {
  const missing = new Map<string, { kind: LackColumn['kind']; divisionCode: string; missing: number }>();
  for (const [nth, { kind, divisionCode }] of lacks.entries()) {
    const amount = amounts[nth] ?? 0;
    const town = townOf(divisionCode);
    const known = missing.get(`${kind} ${town}`)?.missing ?? 0;
    if (amount > 0) missing.set(`${kind} ${town}`, { kind, divisionCode: town, missing: known + amount });
  }
  return [...missing.values()]
    .map((lack) => ({ ...lack, executives: executivesFor(lack.kind, lack.missing, limits) }))
    .sort(
      (one, other) =>
        lackKinds.indexOf(one.kind) - lackKinds.indexOf(other.kind) ||
        one.divisionCode.localeCompare(other.divisionCode),
    );
}
