import type { Db } from '../shared/ctx.ts';
import { startOfDay } from '../shared/dates.ts';

const readBefore = (db: Db, day: string) =>
  db.selectFrom('rosters').select('id').where('read_at', '<', startOfDay(day));

/** Read and not taken in time, or never read to the end. Returns how many. */
export async function dropUntaken(db: Db, day: string): Promise<number> {
  const late = readBefore(db, day).where('state', 'in', ['read', 'reading']);
  await db.deleteFrom('roster_rows').where('roster_id', 'in', late).execute();
  const { numDeletedRows } = await db.deleteFrom('rosters').where('id', 'in', late).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Words of lines that were refused. */
export const forgetSaid = (db: Db, day: string) =>
  db
    .updateTable('roster_rows')
    .set({ said: null, phone: null, name: null, mark: null, name_mark: null })
    .where('said', 'is not', null)
    .where('state', '=', 'refused')
    .where('roster_id', 'in', readBefore(db, day))
    .execute();

/** Of rosters that can no more be undone, or were: their lines go, their numbers stay. Returns how many. */
export async function forgetRowsOf(
  db: Db,
  { takenBefore, at }: { takenBefore: string; at: Date },
): Promise<number> {
  const over = db
    .selectFrom('rosters')
    .select('id')
    .where('forgotten_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'undone'),
        eb.and([eb('state', '=', 'taken'), eb('taken_at', '<', startOfDay(takenBefore))]),
      ]),
    );
  await db.deleteFrom('roster_rows').where('roster_id', 'in', over).execute();
  const { numUpdatedRows } = await db
    .updateTable('rosters')
    .set({ forgotten_at: at })
    .where('id', 'in', over)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
