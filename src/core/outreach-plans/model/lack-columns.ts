import type { LackKind } from '../outreach-plan.ts';
import { each, type growModel, type Term } from './linear-model.ts';
import { lackWeights } from './plan-weights.ts';

/** By how much something gives way: what was given already, and what is beyond it. */
export type LackColumn = { kind: LackKind; columns: readonly [number, number]; divisionCode: string };

/**
 * What is sought. First how little must give way (`lacks`), whoever goes wherever: no more than two transports, which are solved to the
 * end at once. Then the shortest ways with no more than that, `given` by column of `lacks`.
 */
export type Goal = { of: 'lacks' } | { of: 'ways'; given: readonly number[] };

/** Where only what gives way is sought, ways decide between what is equal. */
export const hintOfWays = 0.001;

/** `price`: what it costs beside giving way. */
type Lack = { kind: LackKind; divisionCode: string; most: number; price?: number };

/** The terms by which a row gives way. */
export type LackOf = (lack: Lack) => Term[];

type Growing = ReturnType<typeof growModel> & { lacks: LackColumn[] };

/** What was given already costs little; what is beyond it, for so few may go to one village, as much as ever. */
export const lackOf =
  (growing: Growing, { of }: Goal): LackOf =>
  ({ kind, divisionCode, most, price = 0 }) => {
    const cost = of === 'ways' ? price : price * hintOfWays;
    const column = growing.column({ cost, most: of === 'ways' ? most : 0, whole: false });
    const beyond = growing.column({ cost: cost + lackWeights[kind], most, whole: false });
    growing.lacks.push({ kind, columns: [column, beyond], divisionCode });
    return each([column, beyond]);
  };

/** Of each kind no more than was given, whosever it is then. */
export function boundLacks({ lacks, row }: Growing, given: readonly number[]): void {
  const numbered = lacks.map(({ kind, columns }, nth) => ({
    kind,
    column: columns[0],
    given: given[nth] ?? 0,
  }));
  for (const some of Map.groupBy(numbered, ({ kind }) => kind).values())
    row(
      'at-most',
      some.reduce((sum, one) => sum + one.given, 0),
      each(some.map(({ column }) => column)),
    );
}
