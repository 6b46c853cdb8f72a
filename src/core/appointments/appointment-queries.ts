import type { Db } from '../shared/ctx.ts';

/** Who is host of these homes now, in the order in which they came. Asked as the system. */
export const listHostsAt = (db: Db, homeIds: readonly string[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select(['appointments.id', 'appointments.home_id', 'people.name', 'people.phone_masked'])
    .select(['appointments.appointed_at', 'appointments.until'])
    .where('appointments.home_id', 'in', homeIds)
    .where('appointments.role', '=', 'host')
    .where('appointments.ended_at', 'is', null)
    .orderBy('appointments.id')
    .execute();

/** A host's standing appointment; until the transaction ends nobody else changes it. Asked as the system. */
export const lockHostAppointment = (db: Db, id: string) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id', 'appointed_at'])
    .where('id', '=', id)
    .where('role', '=', 'host')
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

type NewHost = {
  id: string;
  person_id: string;
  home_id: string;
  appointed_at: Date;
  appointed_by: string;
  until: Date;
};

/** The id under which she stands: who is host already keeps hers and gets the new day. Asked as the system. */
export async function markAppointed(db: Db, host: NewHost): Promise<string> {
  const { until, appointed_by } = host;
  const { id } = await db
    .insertInto('appointments')
    .values({ ...host, role: 'host' })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'role', 'home_id', 'division_code'])
        .where('ended_at', 'is', null)
        .doUpdateSet({ until, appointed_by, warned_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const markExtended = (db: Db, id: string, { until, by }: { until: Date; by: string }) =>
  db
    .updateTable('appointments')
    .set({ until, appointed_by: by, warned_at: null })
    .where('id', '=', id)
    .execute();

type End = { at: Date; by: string | null };

export const markAppointmentEnded = (db: Db, id: string, { at, by }: End) =>
  db.updateTable('appointments').set({ ended_at: at, ended_by: by }).where('id', '=', id).execute();

/** Whoever becomes host stands in for nobody there any more. */
export const markDeputyshipEnded = (db: Db, of: { personId: string; homeId: string }, { at, by }: End) =>
  db
    .updateTable('appointments')
    .set({ ended_at: at, ended_by: by })
    .where('person_id', '=', of.personId)
    .where('home_id', '=', of.homeId)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .execute();

/** A deputy stands in for the host who named her, so she goes with her. */
export const markDeputiesEndedWith = (db: Db, host: { personId: string; homeId: string }, { at, by }: End) =>
  db
    .updateTable('appointments')
    .set({ ended_at: at, ended_by: by })
    .where('appointed_by', '=', host.personId)
    .where('home_id', '=', host.homeId)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .execute();

/** Ends all who keep a home; the ids of those who were. Asked as the system. */
export async function markAllEndedAt(db: Db, homeId: string, { at, by }: End): Promise<string[]> {
  const rows = await db
    .updateTable('appointments')
    .set({ ended_at: at, ended_by: by })
    .where('home_id', '=', homeId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Hosts whose last day has passed. Asked as the system. */
export const listTermsOver = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id', 'until'])
    .where('role', '=', 'host')
    .where('until', '<=', now)
    .where('ended_at', 'is', null)
    .orderBy('until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

/** Hosts whose end is near and who have not been told. Asked as the system. */
export const listTermsEnding = (db: Db, { now, by, limit }: { now: Date; by: Date; limit: number }) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where('role', '=', 'host')
    .where('until', '>', now)
    .where('until', '<=', by)
    .where('warned_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

export const markWarned = (db: Db, id: string, at: Date) =>
  db.updateTable('appointments').set({ warned_at: at }).where('id', '=', id).execute();
