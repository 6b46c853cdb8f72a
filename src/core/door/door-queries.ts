import type { Db } from '../shared/ctx.ts';
import type { PartyCounts } from '../signups/signup.ts';

export type NewDoorCount = PartyCounts & {
  id: string;
  activity_id: string;
  kind: 'walk-in' | 'headcount';
  person_id?: string;
  people: number;
  marked_at: Date;
  recorded_at: Date;
  marked_by: string;
  client_id?: string;
};

/** False where it stands already: the same from a device, or she herself. */
export async function insertDoorCount(db: Db, count: NewDoorCount): Promise<boolean> {
  const inserted = await db
    .insertInto('door_counts')
    .values(count)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** What stands beside the list of one activity, the oldest first. */
export const listDoorCounts = (db: Db, activityId: string) =>
  db
    .selectFrom('door_counts')
    .leftJoin('people', 'people.id', 'door_counts.person_id')
    .select([
      'door_counts.id',
      'door_counts.kind',
      'door_counts.person_id',
      'people.name',
      'door_counts.women',
      'door_counts.children',
      'door_counts.elders',
      'door_counts.men',
      'door_counts.people',
      'door_counts.marked_at',
      'door_counts.marked_by',
    ])
    .where('door_counts.activity_id', '=', activityId)
    .where('door_counts.undone_at', 'is', null)
    .orderBy('door_counts.marked_at')
    .orderBy('door_counts.id')
    .execute();

export type DoorCountRow = Awaited<ReturnType<typeof listDoorCounts>>[number];

export type CountOfActivity = { activity_id: string; kind: string; people: number };

/** What stands beside the lists of these activities, the oldest first. */
export const listCountsOf = (db: Db, activityIds: readonly string[]): Promise<CountOfActivity[]> =>
  activityIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('door_counts')
        .select(['activity_id', 'kind', 'people'])
        .where('activity_id', 'in', activityIds)
        .where('undone_at', 'is', null)
        .orderBy('marked_at')
        .orderBy('id')
        .execute();

export const findDoorCount = (db: Db, countId: string) =>
  db
    .selectFrom('door_counts')
    .innerJoin('activities', 'activities.id', 'door_counts.activity_id')
    .select([
      'door_counts.id',
      'door_counts.activity_id',
      'door_counts.person_id',
      'door_counts.people',
      'door_counts.marked_at',
      'activities.home_id',
    ])
    .where('door_counts.id', '=', countId)
    .executeTakeFirst();

export const findCountOfClient = (db: Db, clientId: string) =>
  db
    .selectFrom('door_counts')
    .select(['id', 'activity_id', 'kind', 'marked_by'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();

/** Her own word that she came, where she is on no list. */
export const findOwnWalkIn = (db: Db, activityId: string, personId: string) =>
  db
    .selectFrom('door_counts')
    .select(['id', 'people', 'marked_at'])
    .where('activity_id', '=', activityId)
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();

/** False where it has been taken back before. The row stays. */
export async function markCountUndone(
  db: Db,
  countId: string,
  undone: { at: Date; by: string },
): Promise<boolean> {
  const marked = await db
    .updateTable('door_counts')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', '=', countId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}

export async function findDoorCode(db: Db, activityId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('door_codes')
    .select('code')
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.code;
}

/** Whoever is first makes it; the others find it. */
export const insertDoorCode = (db: Db, code: { activity_id: string; code: string; made_at: Date }) =>
  db
    .insertInto('door_codes')
    .values(code)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
