import { sql } from 'kysely';
import { knownWomen, type TouchKind } from '../../people/same/known-women.ts';
import { standsAsRows } from '../../people/same/merged-women.ts';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

type Her = { mark: Buffer; name: string };

/**
 * By what somebody of this name and phone is known, also as another with whom an office found her to be one: as rosters know her. As the
 * system.
 */
export async function findTouchBy(ctx: Pick<Ctx, 'db' | 'cell'>, her: Her): Promise<TouchKind | undefined> {
  const { db, cell } = ctx;
  const { rows } = await sql<{ kind: TouchKind }>`
    select known.kind from ${cellTable(cell, 'person_phones')} kept
    join ${cellTable(cell, 'people')} one on one.id = kept.person_id
    cross join lateral (${standsAsRows(cell, sql`one.id`)}) she
    join lateral (${knownWomen(cell, sql`person_id = she.stands_as`)}) known on true
    where kept.mark = ${her.mark} and one.name = ${her.name} limit 1`.execute(db);
  return rows[0]?.kind;
}
