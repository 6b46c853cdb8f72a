import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';

type Touched = { subjectId: string; personId: string };

/**
 * One audit line for each of them, in one statement of the verb's transaction, so that each can see what was written of her. What
 * is done piece by piece is done by the system; the deed that began it says by whom.
 */
export async function recordMany(
  ctx: Ctx,
  { verb, touched }: { verb: string; touched: readonly Touched[] },
): Promise<void> {
  await sql`
    insert into ${cellTable(ctx.cell, 'audit')} (id, at, actor_id, verb, subject_id, home_id, person_id)
    select line.id, ${ctx.now}, ${actorIdOf(ctx.actor)}::uuid, ${verb}, line.subject_id, null, line.person_id
    from unnest(${touched.map(() => ctx.newId())}::uuid[], ${touched.map(({ subjectId }) => subjectId)}::uuid[],
      ${touched.map(({ personId }) => personId)}::uuid[]) as line (id, subject_id, person_id)`.execute(
    ctx.db,
  );
}
