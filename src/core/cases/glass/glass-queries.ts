import { sql, type NotNull } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/** Hers that is in force, or was until just now. */
export const findGlassInForce = (db: Db, caseId: string, personId: string) =>
  db
    .selectFrom('broken_glasses')
    .select(['id', 'ends_at'])
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

type NewGlass = {
  id: string;
  case_id: string;
  person_id: string;
  reason: Buffer;
  broken_at: Date;
  ends_at: Date;
  review_on: string;
};

export const insertGlass = (db: Db, glass: NewGlass) =>
  db.insertInto('broken_glasses').values(glass).execute();

/** Who reads it through a broken glass. Asked as the system. */
export async function listGlassHolders(db: Db, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('broken_glasses')
    .select('person_id')
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ person_id: id }) => id);
}

/** Asked as the system. */
export const markGlassesEnded = (
  db: Db,
  { caseId, personIds, at }: { caseId: string; personIds: readonly string[]; at: Date },
) =>
  db
    .updateTable('broken_glasses')
    .set({ ended_at: at })
    .where('case_id', '=', caseId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('ended_at', 'is', null)
    .execute();

/** Those whose three hours are over are whole again. How many. Asked as the system. */
export async function markGlassesOver(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('broken_glasses')
    .set({ ended_at: sql<Date>`ends_at` })
    .where('ended_at', 'is', null)
    .where('ends_at', '<=', now)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Those that somebody must look at by that day and has not been told of. Asked as the system. */
export async function markReviewsTold(db: Db, { day, now }: { day: string; now: Date }): Promise<string[]> {
  const rows = await db
    .updateTable('broken_glasses')
    .set({ told_at: now })
    .where('review_on', '<=', day)
    .where('reviewed_at', 'is', null)
    .where('told_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Of one case, the newest first. Asked as the system. */
export const listGlassesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('broken_glasses')
    .select(['id', 'person_id', 'reason', 'broken_at', 'ends_at', 'ended_at', 'review_on', 'reviewed_at'])
    .select('was_right')
    .where('case_id', '=', caseId)
    .where('reason', 'is not', null)
    .$narrowType<{ reason: NotNull }>()
    .orderBy('id', 'desc')
    .limit(50)
    .execute();

/** Asked as the system. */
export const findGlass = (db: Db, id: string) =>
  db
    .selectFrom('broken_glasses')
    .select(['id', 'case_id', 'person_id', 'reviewed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Asked as the system. */
export const markReviewed = (
  db: Db,
  id: string,
  reviewed: { reviewed_at: Date; reviewed_by: string; was_right: boolean; review: Buffer },
) => db.updateTable('broken_glasses').set(reviewed).where('id', '=', id).execute();
