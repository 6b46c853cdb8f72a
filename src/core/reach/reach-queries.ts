import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { changeRows, insertChangesAt, type ChangeRows } from './change-rows.ts';
import type { Change } from './reach.ts';

/** What a deed changes of the figures; in the deed's own transaction. */
export async function insertChanges(ctx: Ctx, deedId: string, changes: readonly Change[]): Promise<void> {
  const rows = changeRows(deedId, changes);
  if (!rows) return;
  const at = <K extends keyof ChangeRows>(name: K) =>
    sql.val(rows[name]).$castTo<Exclude<ChangeRows[K], undefined>>();
  await insertChangesAt({ at }, ctx.cell).execute(ctx.db);
}
