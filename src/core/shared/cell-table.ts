import { sql } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import type { Cell } from './ctx.ts';

export type CellTable = Exclude<keyof DB, `${string}.${string}`>;

/** The one way to name a cell's table in raw SQL, where `withSchema` does not reach. */
export const cellTable = (cell: Cell, table: CellTable) => sql.id(cell.schema, table);
