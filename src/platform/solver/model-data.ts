import type { ModelData } from 'highs';
import type { LinearModel, Row } from '../../core/outreach-plans/model/linear-model.ts';

/** A column of any value, and one of whole numbers alone, as HiGHS numbers them. */
const [continuous, integer] = [0, 1] as const;

const lower = ({ is, value }: Row) => (is === 'at-most' ? Number.NEGATIVE_INFINITY : value);
const upper = ({ is, value }: Row) => (is === 'at-least' ? Number.POSITIVE_INFINITY : value);

/** A model as HiGHS takes it: arrays by column, by row, and of what is not zero, row by row. */
export function modelData({ columns, rows }: LinearModel): ModelData {
  const terms = rows.flatMap((row) => row.terms);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
  return {
    ...{ numCols: columns.length, numRows: rows.length },
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ most }) => most),
    rowLower: rows.map(lower),
    rowUpper: rows.map(upper),
    matrix: {
      ...{ format: 'csr', numRows: rows.length, numCols: columns.length, starts },
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
    ...(columns.some(({ whole }) => whole) && {
      integrality: columns.map(({ whole }) => (whole ? integer : continuous)),
    }),
  };
}
