import type { Cell, TableLine } from '../../../src/core/rosters/roster.ts';

/** A table as its reader hands it over, its lines counted from 1. */
export async function* tableOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<TableLine> {
  for (const [nth, cells] of rows.entries()) yield { line: nth + 1, cells };
}
