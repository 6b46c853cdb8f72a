import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { AuditLine, Seal } from './seal.ts';

const page = 5000;

/** The lines written in a period, in that order and by id, a page at a time. */
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
        sql<string>`written_at::text`.as('instant'),
      ])
      .where('written_at', '>=', from)
      .where('written_at', '<', to)
      .orderBy('written_at')
      .orderBy('id')
      .limit(page);
    if (last) {
      const { instant, id } = last;
      query = query.where(sql<boolean>`(written_at, id) > (${instant}::timestamptz, ${id}::uuid)`);
    }
    const rows = await query.execute();
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (!last || rows.length < page) return;
  }
}

/**
 * The instant before which no line will come any more: the beginning of the oldest transaction that may still write
 * one, two seconds ago at the latest, for a session shows a moment late that it has begun. By the database's own clock.
 * Where sessions that may write are hidden from who asks, five minutes are waited instead.
 */
export async function findSettledInstant(ctx: Ctx): Promise<Date> {
  // oxlint-disable-next-line house/nothing-ambient -- the order of writing is the machine's, whatever `ctx.now` says
  const { rows } = await sql<{ settled: Date }>`
    select least(clock_timestamp() - interval '2 seconds', min(xact_start),
      case when bool_or(query = '<insufficient privilege>' or state = 'disabled')
        then clock_timestamp() - interval '5 minutes' end) as settled
    from pg_stat_activity join pg_class on relname = 'audit' and relnamespace = ${ctx.cell.schema}::regnamespace
    where datname = current_database() and has_table_privilege(usesysid, pg_class.oid, 'insert')`.execute(
    ctx.db,
  );
  const [row] = rows;
  if (!row) throw new Error('an aggregate answered no row');
  return row.settled;
}

/** When the newest line of a period was written. */
export async function findNewestLine(
  db: Db,
  { from, to }: { from: Date; to: Date },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('written_at')
    .where('written_at', '>=', from)
    .where('written_at', '<', to)
    .orderBy('written_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.written_at;
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
