import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell } from '../shared/ctx.ts';
import type { Slots } from '../shared/queries/kept-query.ts';

export type PlacingToTell = {
  /** Absent where a host writes down somebody who has no inbox. */
  noticeId?: string;
  id: string;
  placed_by: string;
  placed_at: Date;
};

/**
 * The line of her inbox about a sign-up that she places, her own or that of one of her family, written with it: nobody else has to be found, so no
 * letter goes round by the queue. What it brought is not known yet; `kindTold` reads it from the claim's history.
 */
export const insertPlacingToTell = ({ at }: Slots<PlacingToTell>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'notices')} (id, person_id, kind, signup_id, at)
  values (${at('noticeId')}, ${at('placed_by')}, 'signup-placed', ${at('id')}, ${at('placed_at')})`;
