import type { Db } from '../shared/ctx.ts';

/** Who stands in at these homes now, the newest first. Asked as the system. */
export const listDeputiesAt = (db: Db, homeIds: readonly string[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select([
      'appointments.id',
      'appointments.home_id',
      'people.name',
      'people.phone_masked',
      'appointments.appointed_at',
      'appointments.until',
    ])
    .where('appointments.home_id', 'in', homeIds)
    .where('appointments.role', '=', 'deputy')
    .where('appointments.ended_at', 'is', null)
    .orderBy('appointments.id', 'desc')
    .execute();

export const listDeputyshipsOf = (db: Db, personId: string) =>
  db
    .selectFrom('appointments')
    .innerJoin('homes', 'homes.id', 'appointments.home_id')
    .select(['appointments.id', 'homes.name', 'appointments.until'])
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', '=', 'deputy')
    .where('appointments.ended_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .orderBy('appointments.id')
    .execute();

/** The home where she was deputy until lately. */
export const findDeputyshipEndedSince = (db: Db, personId: string, since: Date) =>
  db
    .selectFrom('appointments')
    .select('appointments.id')
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', '=', 'deputy')
    .where('appointments.ended_at', '>=', since)
    .limit(1)
    .executeTakeFirst();

/** A deputyship that stands; until the transaction ends nobody else ends it. Asked as the system. */
export const lockDeputyship = (db: Db, id: string) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where('id', '=', id)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export async function isHostOf(db: Db, personId: string, homeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointments')
    .select('id')
    .where('person_id', '=', personId)
    .where('home_id', '=', homeId)
    .where('role', '=', 'host')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

type NewDeputy = {
  id: string;
  person_id: string;
  home_id: string;
  appointed_at: Date;
  appointed_by: string;
  until: Date;
};

/** The id under which she stands: a deputy who is named again keeps hers and gets the new day. */
export async function markNamed(db: Db, deputy: NewDeputy): Promise<string> {
  const { id } = await db
    .insertInto('appointments')
    .values({ ...deputy, role: 'deputy' })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'role', 'home_id', 'division_code'])
        .where('ended_at', 'is', null)
        .doUpdateSet({ until: deputy.until, appointed_by: deputy.appointed_by }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const markDeputyEnded = (db: Db, id: string, { at, by }: { at: Date; by: string | null }) =>
  db.updateTable('appointments').set({ ended_at: at, ended_by: by }).where('id', '=', id).execute();

/** Those whose last day has passed. Asked as the system. */
export const listDeputyshipsOver = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id', 'until'])
    .where('role', '=', 'deputy')
    .where('until', '<=', now)
    .where('ended_at', 'is', null)
    .orderBy('until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
