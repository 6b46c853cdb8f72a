import { sql } from 'kysely';
import type { ClockCode } from '../../clocks/clock.ts';
import type { Db } from '../../shared/ctx.ts';

type NewClock = { id: string; case_id: string; clock: ClockCode; about_id: string } & {
  started_at: Date;
  due_at: Date;
  tell_at: Date[];
};

export const insertClock = (db: Db, clock: NewClock) => db.insertInto('case_clocks').values(clock).execute();

/** Whatever still runs about a row, or one of its clocks. */
export const markStopped = (
  db: Db,
  { aboutId, clock, now }: { aboutId: string; clock?: ClockCode | undefined; now: Date },
) =>
  db
    .updateTable('case_clocks')
    .set({ stopped_at: now })
    .where('about_id', '=', aboutId)
    .where('stopped_at', 'is', null)
    .$if(clock !== undefined, (query) => query.where('clock', '=', clock ?? ''))
    .execute();

/** Whatever still runs in a case, but for these clocks. */
export const markOthersStopped = (
  db: Db,
  { caseId, but, now }: { caseId: string; but: readonly ClockCode[]; now: Date },
) =>
  db
    .updateTable('case_clocks')
    .set({ stopped_at: now })
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null)
    .where('clock', 'not in', but)
    .execute();

/** The clocks of a case, the next end first. */
export const listClocksOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_clocks')
    .select(['id', 'about_id', 'started_at', 'due_at', 'stopped_at'])
    .select((eb) => eb.ref('clock').$castTo<ClockCode>().as('clock'))
    .where('case_id', '=', caseId)
    .orderBy('due_at')
    .orderBy('id')
    .execute();

/** Of each of these cases the clock that ends next, where one runs. Asked as the system. */
export const listNextClocks = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('case_clocks')
    .distinctOn('case_id')
    .select(['case_id', 'due_at'])
    .select((eb) => eb.ref('clock').$castTo<ClockCode>().as('clock'))
    .where('case_id', '=', sql<string>`any(${caseIds}::uuid[])`)
    .where('stopped_at', 'is', null)
    .orderBy('case_id')
    .orderBy('due_at')
    .execute();

/** Takes off each instant that has come of the clocks that run; the cases that are to be told of. Asked as the system. */
export async function takeTold(db: Db, now: Date): Promise<{ id: string; caseId: string }[]> {
  const rows = await db
    .updateTable('case_clocks')
    .set({ tell_at: sql<Date[]>`array(select t from unnest(tell_at) t where t > ${now} order by t)` })
    .where('stopped_at', 'is', null)
    .where(sql<Date>`tell_at[1]`, '<=', now)
    .returning(['id', 'case_id'])
    .execute();
  return rows.map(({ id, case_id: caseId }) => ({ id, caseId }));
}

/** False where one waits already. Asked as the system. */
export async function insertErasure(
  db: Db,
  erasure: { id: string; case_id: string; asked_at: Date; waits_until: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('case_erasures')
    .values(erasure)
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .where('taken_back_at', 'is', null)
        .where('decided_at', 'is', null)
        .doNothing(),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
