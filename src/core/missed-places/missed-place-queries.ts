import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { keptQuery } from '../shared/queries/kept-query.ts';
import type { MissedRule, PlaceOfHers, Spared } from './missed-place.ts';

export type StandingRule = MissedRule & { id: string };

const standing = (db: Db) =>
  db
    .selectFrom('missed_place_rules')
    .select(['id', 'times', 'within_days as withinDays', 'for_days as forDays', 'set_at as setAt'])
    .where('ended_at', 'is', null);

const selectRule = keptQuery(standing);

/** The rule that stands, for everybody to read; none where the district has set none. */
export const findRule = async (ctx: Pick<Ctx, 'db' | 'cell'>): Promise<StandingRule | undefined> =>
  (await selectRule(ctx, {}))[0];

/** The same, held until the transaction ends. */
export const lockRule = (db: Db): Promise<StandingRule | undefined> =>
  standing(db).forUpdate().executeTakeFirst();

export const insertRule = (db: Db, rule: Omit<StandingRule, 'setAt'>, set: { at: Date; by: string }) =>
  db
    .insertInto('missed_place_rules')
    .values({
      ...{ id: rule.id, times: rule.times, within_days: rule.withinDays, for_days: rule.forDays },
      ...{ set_at: set.at, set_by: set.by },
    })
    .execute();

export const markRuleEnded = (db: Db, id: string, ended: { at: Date; by: string }) =>
  db
    .updateTable('missed_place_rules')
    // Not before it was set, also where the clock was ahead then and is right now.
    .set({ ended_at: sql<Date>`greatest(set_at, ${ended.at}::timestamptz)`, ended_by: ended.by })
    .where('id', '=', id)
    .execute();

type ActivityUnderRule = Spared & { startsAt: Date; phone: string | null };

/** What a rule asks of an activity, and whom to call there. */
export async function findActivityUnderRule(
  ctx: Ctx,
  activityId: string,
): Promise<ActivityUnderRule | undefined> {
  const { rows } = await sql<ActivityUnderRule>`
    select v.title, v.spared_at is not null as spared, 'elders' = any(v.for_whom) as "forElders",
      v.starts_at as "startsAt", h.phone
    from ${cellTable(ctx.cell, 'activities')} v join ${cellTable(ctx.cell, 'homes')} h on h.id = v.home_id
    where v.id = ${activityId} and v.thing_id is not null`.execute(ctx.db);
  return rows[0];
}

export type PlaceRow = PlaceOfHers & {
  signupId: string;
  personId: string;
  homeId: string;
  startsAt: Date;
};

type Which = { personId: string; placedSince: Date; endsSince: Date } | { signupId: string };

const whichOf = (which: Which) =>
  'signupId' in which
    ? sql`s.id = ${which.signupId}`
    : sql`s.person_id = ${which.personId} and s.placed_by = s.person_id and s.placed_at >= ${which.placedSince}
        and v.ends_at >= ${which.endsSince}`;

/**
 * Places as the rule looks at them: one sign-up's, or those that somebody took for herself. Whether the roll was kept is
 * seen in marks of others, so it is asked as the system, and judged before anybody is shown anything.
 */
export async function listPlaces(ctx: Ctx, which: Which): Promise<PlaceRow[]> {
  const table = (name: Parameters<typeof cellTable>[1]) => cellTable(ctx.cell, name);
  const { rows } = await sql<PlaceRow>`
    select s.id as "signupId", s.person_id as "personId", v.home_id as "homeId",
      v.title, v.starts_at as "startsAt", v.ends_at as "endsAt", v.cancelled_at as "cancelledAt",
      v.closed_at as "closedAt", v.spared_at is not null as spared, 'elders' = any(v.for_whom) as "forElders",
      s.placed_at as "placedAt", c.confirmed_at as "confirmedAt", c.withdrawn_at as "withdrawnAt",
      s.placed_by = s.person_id and p.account_id is not null as "byHerself", s.elders::int as elders,
      p.large_text or exists (select from ${table('signups')} e
        where e.person_id = p.id and e.placed_by = p.id and e.party_size = 1 and e.elders = 1) as "isElder",
      exists (select from ${table('attendances')} a where a.signup_id = s.id and a.undone_at is null) as came,
      exists (select from ${table('signups')} o join ${table('attendances')} a on a.signup_id = o.id
          where o.activity_id = v.id and a.undone_at is null)
        and not exists (select from ${table('door_counts')} d
          where d.activity_id = v.id and d.kind = 'headcount' and d.undone_at is null) as "rollKept",
      exists (select from ${table('activity_changes')} m where m.activity_id = v.id and m.changed_at >= s.placed_at
        and (m.starts_before, m.ends_before, m.place_before) is distinct from
          (m.starts_after, m.ends_after, m.place_after))
        or exists (select from ${table('mergers')} j where j.into_id = v.home_id
          and j.merged_at >= s.placed_at and j.merged_at < v.starts_at) as moved,
      exists (select from ${table('excuses')} e where e.signup_id = s.id) as excused
    from ${table('signups')} s
    join ${table('claims')} c on c.id = s.id
    join ${table('activities')} v on v.id = s.activity_id
    join ${table('people')} p on p.id = s.person_id
    where ${whichOf(which)}
    order by v.starts_at, s.id`.execute(ctx.db);
  return rows;
}

/** False where it was excused already. */
export async function insertExcuse(
  db: Db,
  excuse: { signup_id: string; excused_at: Date; excused_by: string },
): Promise<boolean> {
  const inserted = await db
    .insertInto('excuses')
    .values(excuse)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
