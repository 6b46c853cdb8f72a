import { actsAsOffice, guardedSeats, type GuardedSeat } from '../offices/office.ts';
import type { Db, PersonCtx } from '../shared/ctx.ts';

/** The desk, and those to whom it may give a request. */
const standing = (db: Db) =>
  db
    .selectFrom('appointments')
    .where('appointments.role', 'in', guardedSeats)
    .where('appointments.ended_at', 'is', null);

/** Row-level security shows her own appointments only; of others it is asked as the system. */
export async function listSeatsOf(db: Db, personId: string): Promise<GuardedSeat[]> {
  const rows = await standing(db)
    .select('appointments.role')
    .where('appointments.person_id', '=', personId)
    .execute();
  return guardedSeats.filter((seat) => rows.some(({ role }) => role === seat));
}

/** Hers, as far as she acts for them now: a seat counts for nothing before her second step. */
export const listSeatsActedFor = (ctx: PersonCtx): Promise<GuardedSeat[]> =>
  actsAsOffice(ctx.actor) ? listSeatsOf(ctx.db, ctx.actor.personId) : Promise.resolve([]);

/** Everybody to whom a request may be given. Asked as the system. */
export const listSeated = (db: Db) =>
  standing(db)
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select(['people.id', 'people.name'])
    .select((eb) => eb.ref('appointments.role').$castTo<GuardedSeat>().as('seat'))
    .where('people.erased_at', 'is', null)
    .where('people.account_id', 'is not', null)
    .orderBy('people.id')
    .execute();
