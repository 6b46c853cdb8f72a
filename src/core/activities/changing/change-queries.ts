import type { Insertable, Selectable } from 'kysely';
import type { ActivityChanges } from '../../../platform/db/types.generated.ts';
import type { Db } from '../../shared/ctx.ts';
import { audiencesIn } from '../activity.ts';
import { changesBetween, type Change } from './activity-change.ts';

/** How often an activity has been changed since it was announced. */
export async function countChanges(db: Db, activityId: string): Promise<number> {
  const row = await db
    .selectFrom('activity_changes')
    .where('activity_id', '=', activityId)
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .executeTakeFirst();
  return row?.sequence ?? 0;
}

export const findLastChange = (db: Db, activityId: string) =>
  db
    .selectFrom('activity_changes')
    .select(['sequence', 'changed_at'])
    .where('activity_id', '=', activityId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();

export const insertChange = (db: Db, change: Insertable<ActivityChanges>) =>
  db.insertInto('activity_changes').values(change).execute();

export const listChangesById = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('activity_changes').selectAll().where('id', 'in', ids).execute();

const isWord = (word: string): word is 'summary' | 'leader' => word === 'summary' || word === 'leader';

export const presentChange = (row: Selectable<ActivityChanges>): Change[] =>
  changesBetween(
    {
      ...{ title: row.title_before, startsAt: row.starts_before, endsAt: row.ends_before },
      ...{ place: row.place_before, bring: row.bring_before, forWhom: audiencesIn(row.for_whom_before) },
    },
    {
      ...{ title: row.title_after, startsAt: row.starts_after, endsAt: row.ends_after },
      ...{ place: row.place_after, bring: row.bring_after, forWhom: audiencesIn(row.for_whom_after) },
    },
    row.words_changed.filter(isWord),
  );
