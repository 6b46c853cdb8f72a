import type { Insertable } from 'kysely';
import type { ActivityDrafts } from '../../platform/db/types.generated.ts';
import { audiencesIn } from '../activities/activity.ts';
import type { Db } from '../shared/ctx.ts';
import type { Draft } from './draft.ts';

/** Row-level security shows those of the homes that the actor keeps. */
const drafts = (db: Db) =>
  db
    .selectFrom('activity_drafts')
    .innerJoin('homes', 'homes.id', 'activity_drafts.home_id')
    .selectAll('activity_drafts')
    .select('homes.name as home_name');

type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number];

export const presentDraft = (row: DraftRow): Draft => ({
  id: row.id,
  homeId: row.home_id,
  homeName: row.home_name,
  title: row.title,
  summary: row.summary,
  bring: row.bring,
  leader: row.leader,
  forWhom: audiencesIn(row.for_whom),
  placeId: row.place_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  capacity: row.capacity,
  savedAt: row.saved_at,
});

export const findDraftVisible = (db: Db, draftId: string) =>
  drafts(db).where('activity_drafts.id', '=', draftId).executeTakeFirst();

/** Those of these homes, the one saved last first. */
export const listDraftRows = (db: Db, homeIds: readonly string[], limit: number) =>
  drafts(db)
    .where('activity_drafts.home_id', 'in', homeIds)
    .orderBy('activity_drafts.saved_at', 'desc')
    .orderBy('activity_drafts.id', 'desc')
    .limit(limit)
    .execute();

export async function countDrafts(db: Db, homeId: string): Promise<number> {
  const row = await db
    .selectFrom('activity_drafts')
    .where('home_id', '=', homeId)
    .select(({ fn }) => fn.countAll<number>().as('drafts'))
    .executeTakeFirstOrThrow();
  return row.drafts;
}

export const insertDraft = (db: Db, draft: Insertable<ActivityDrafts>) =>
  db.insertInto('activity_drafts').values(draft).execute();

/** As it is now. False where it is gone: another press has announced it or thrown it away. */
export async function markDraft(
  db: Db,
  draftId: string,
  draft: Omit<Insertable<ActivityDrafts>, 'id'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('activity_drafts')
    .set(draft)
    .where('id', '=', draftId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False where it is gone already: another press was faster. */
export async function deleteDraft(db: Db, draftId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('activity_drafts')
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
