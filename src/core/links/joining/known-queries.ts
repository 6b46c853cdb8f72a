import { sql } from 'kysely';
import { isKnown } from '../../people/same/known-women.ts';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';

/** Until the transaction ends nobody else joins with this phone: two executives who stand at one door do not both write her down. */
export const holdPhone = (db: Db, mark: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${mark.toString('hex')}, 0))`.execute(db);

type Her = { mark: Buffer; name: string };

/**
 * Somebody of this name and phone is kept touch with, or waits to be asked, also as another with whom an office found her to be one: as
 * rosters know her. As the system.
 */
export async function isKnownBy(ctx: Pick<Ctx, 'db' | 'cell'>, her: Her): Promise<boolean> {
  const { db, cell } = ctx;
  const { rows } = await sql<{ isKnown: boolean }>`
    select exists (
      select from ${cellTable(cell, 'person_phones')} kept
      join ${cellTable(cell, 'people')} one on one.id = kept.person_id
      where kept.mark = ${her.mark} and one.name = ${her.name}
        and ${isKnown(cell, sql`one.id`)}) as "isKnown"`.execute(db);
  return rows[0]?.isKnown ?? false;
}
