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
