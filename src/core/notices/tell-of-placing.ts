import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell } from '../shared/ctx.ts';
import type { Slots } from '../shared/queries/kept-query.ts';

export type PlacingToTell = {
  /** Absent where the holder has no inbox. */
  noticeId?: string;
  id: string;
  person_id: string;
  placed_at: Date;
};

/**
 * The line of her inbox about a sign-up that she places herself, written with it: nobody else has to be found, so no
 * letter goes round by the queue. What it brought is not known yet; `kindTold` reads it from the claim's history.
 */
export const insertPlacingToTell = ({ at }: Slots<PlacingToTell>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'notices')} (id, person_id, kind, signup_id, at)
  values (${at('noticeId')}, ${at('person_id')}, 'signup-placed', ${at('id')}, ${at('placed_at')})`;
