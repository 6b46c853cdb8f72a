import type { Ctx } from '../../shared/ctx.ts';
import type { RosterRow } from '../roster-queries.ts';
import type { ReadyRow } from '../row-queries.ts';

/** For whom a roster is taken or undone. */
export type Taking = { roster: RosterRow; by: string };

/** A piece of it, as the system; a line that cannot be taken any more is refused with its problem. */
export type TakeRows = (ctx: Ctx, rows: readonly ReadyRow[], taking: Taking) => Promise<void>;
export type TakeRow = (ctx: Ctx, row: ReadyRow, taking: Taking) => Promise<void>;
