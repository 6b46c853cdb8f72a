import { z } from 'zod';
import type { Head } from '../reading/header.ts';
import { keptColumns, rosterColumns } from '../roster.ts';
import type { RosterRow } from '../roster-queries.ts';

const Heads = z.array(z.object({ column: z.enum(rosterColumns), head: z.string() }));

/** What the office calls the columns that its kind keeps, in its order; none of a roster that was read before that was kept. */
export const headsKept = ({ kind, heads }: Pick<RosterRow, 'kind' | 'heads'>): Head[] =>
  Heads.parse(heads).filter(({ column }) => keptColumns[kind].includes(column));
