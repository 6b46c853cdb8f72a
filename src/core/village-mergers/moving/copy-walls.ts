import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

type Wall = { caseId: string; setAt: Date; setBy: string; code: string };
type Copying = { from: readonly string[]; to: readonly string[]; since: Date | null };

/**
 * The walls of cases that stand before one of these villages, or the town above it, and not before where it is to lie. `since`: set
 * from then on.
 */
async function listWallsToCopy({ db, cell }: Ctx, { from, to, since }: Copying): Promise<Wall[]> {
  const { rows } = await sql<Wall>`
    select distinct on (wall.case_id, there.code) wall.case_id as "caseId", wall.set_at as "setAt", wall.set_by as "setBy",
      there.code
    from ${cellTable(cell, 'case_walls')} wall cross join unnest(${to}::text[]) there (code)
    where exists (select from unnest(${from}::text[]) code where starts_with(code, wall.division_code))
      and not starts_with(there.code, wall.division_code)
      and (${since}::timestamptz is null or wall.set_at >= ${since})
    order by wall.case_id, there.code, wall.set_at`.execute(db);
  return rows;
}

/**
 * Who stood before a wall stands before it wherever the village goes: the same wall, of the same moment, is set before it. No wall is
 * ever taken away, so it may stand before more than it did.
 */
export async function copyWalls(ctx: Ctx, copying: Copying): Promise<void> {
  for (const { caseId, setAt, setBy, code } of await listWallsToCopy(ctx, copying))
    await ctx.db
      .insertInto('case_walls')
      .values({ id: ctx.newId(), case_id: caseId, division_code: code, set_at: setAt, set_by: setBy })
      .onConflict((conflict) => conflict.constraint('case_walls_once').doNothing())
      .execute();
}
