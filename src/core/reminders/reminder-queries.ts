import { isKept } from '../people/person-queries.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

/** Activities that begin between these two instants and take place. */
export const listComing = (db: Db, { after, until }: { after: Date; until: Date }) =>
  db
    .selectFrom('activities')
    .select(['id', 'home_id', 'starts_at', 'reminded_until'])
    .where('starts_at', '>', after)
    .where('starts_at', '<=', until)
    .where('cancelled_at', 'is', null)
    .where('thing_id', 'is not', null)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();

type Asked = { activityId: string; until: Date; day: string };

/**
 * Who has had a place since `until` or before, an inbox of her own or of who keeps her, and no reminder of this activity
 * on that day yet.
 */
export const listToRemind = (db: Db, { activityId, until, day }: Asked) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .select('signups.id')
    .where('signups.activity_id', '=', activityId)
    .where('claims.confirmed_at', '<=', until)
    .where('claims.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('people.account_id', 'is not', null), isKept(db)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('reminders')
            .select('reminders.signup_id')
            .whereRef('reminders.signup_id', '=', 'signups.id')
            .where('reminders.for_day', '=', day),
        ),
      ),
    )
    .orderBy('signups.id')
    .execute();

/** Which of these are reminded by this call: whoever was faster has the others. */
export async function insertReminders(
  ctx: Ctx,
  { signupIds, day }: { signupIds: readonly string[]; day: string },
): Promise<string[]> {
  if (signupIds.length === 0) return [];
  const rows = await ctx.db
    .insertInto('reminders')
    .values(signupIds.map((id) => ({ signup_id: id, for_day: day, at: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('signup_id')
    .execute();
  return rows.map((row) => row.signup_id);
}

export const markReminded = (db: Db, activityId: string, until: Date) =>
  db.updateTable('activities').set({ reminded_until: until }).where('id', '=', activityId).execute();
