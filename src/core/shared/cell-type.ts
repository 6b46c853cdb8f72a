import { sql } from 'kysely';
import type { Cell } from './ctx.ts';

/** The one way to name a cell's own type in raw SQL, where a text has to become one. */
export const cellType = (cell: Cell, type: 'claim_event_kind' | 'notice_kind') => sql.id(cell.schema, type);
