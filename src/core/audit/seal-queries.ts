import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { AuditLine, Seal } from './seal.ts';

const page = 5000;

/** The lines of a period, in order of time and id, a page at a time. */
export async function* readLines(
  db: Db,
  { from, to }: { from: Date; to: Date },
): AsyncGenerator<AuditLine[]> {
  let last: { instant: string; id: string } | undefined;
  for (;;) {
    let query = db
      .selectFrom('audit')
      .select(['id', 'actor_id', 'verb', 'subject_id', 'home_id', 'person_id'])
      .select([
        sql<string>`(extract(epoch from at) * 1000000)::bigint::text`.as('micros'),
        sql<string>`at::text`.as('instant'),
      ])
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy('at')
      .orderBy('id')
      .limit(page);
    if (last) {
      const { instant, id } = last;
      query = query.where(sql<boolean>`(at, id) > (${instant}::timestamptz, ${id}::uuid)`);
    }
    const rows = await query.execute();
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (!last || rows.length < page) return;
  }
}

/** The instant of the newest line of a period. */
export async function findNewestLine(
  db: Db,
  { from, to }: { from: Date; to: Date },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('at')
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

const seals = (db: Db) =>
  db.selectFrom('audit_seals').select(['seq', 'covers_from', 'covers_to', 'lines', 'hash', 'previous_hash']);

export const findLastSeal = (db: Db): Promise<Seal | undefined> =>
  seals(db).orderBy('seq', 'desc').limit(1).executeTakeFirst();

export const listSealsAfter = (db: Db, seq: number, limit: number): Promise<Seal[]> =>
  seals(db).where('seq', '>', seq).orderBy('seq').limit(limit).execute();

/** False where another process has sealed the same period. */
export async function insertSeal(db: Db, seal: Seal & { sealed_at: Date }): Promise<boolean> {
  const inserted = await db
    .insertInto('audit_seals')
    .values(seal)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
