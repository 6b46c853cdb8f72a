import { sql } from 'kysely';
import type { Ctx } from '../ctx.ts';

/** Until the transaction ends nobody else of the cell does what is called so; whoever asks meanwhile waits. */
export const lockInCell = ({ db, cell }: Pick<Ctx, 'db' | 'cell'>, what: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${what}), ${cell.number})`.execute(db);
