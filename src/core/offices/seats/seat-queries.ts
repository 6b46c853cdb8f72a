import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';
import { guardedSeats, officeRoles } from '../office.ts';
import { districtSeats, type DistrictSeat } from './seat.ts';

/** The seats of the district that stand today. All of this is asked as the system. */
const standing = (db: Db) =>
  db
    .selectFrom('appointments')
    .where('appointments.role', 'in', districtSeats)
    .where('appointments.ended_at', 'is', null);

/** Who sits where, by seat and since when. */
export const listSeats = (db: Db) =>
  standing(db)
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .leftJoin('people as giver', 'giver.id', 'appointments.appointed_by')
    .select([
      'appointments.id',
      'appointments.person_id',
      'appointments.appointed_at',
      'appointments.why',
      'people.name',
      'people.phone_masked',
      'giver.name as giver_name',
    ])
    .select((eb) => eb.ref('appointments.role').$castTo<DistrictSeat>().as('seat'))
    .where('people.erased_at', 'is', null)
    .where('people.account_id', 'is not', null)
    .orderBy(
      sql`array_position(array[${sql.join(districtSeats.map((seat) => sql.lit(seat)))}], appointments.role)`,
    )
    .orderBy('appointments.appointed_at')
    .orderBy('appointments.id')
    .execute();

/** Whoever works for the district or a town of it already, whom a name is enough to find. */
export const listColleagues = (db: Db) =>
  db
    .selectFrom('people')
    .select(['people.id', 'people.name', 'people.phone_masked'])
    .where('people.erased_at', 'is', null)
    .where('people.account_id', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('appointments')
          .select('appointments.id')
          .whereRef('appointments.person_id', '=', 'people.id')
          .where('appointments.role', 'in', [...officeRoles, ...districtSeats])
          .where('appointments.ended_at', 'is', null),
      ),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();

/** One who signs in here, held until the transaction ends: of two who seat her at once, the second sees what the first gave. */
export const lockPersonToSeat = (db: Db, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'phone_masked'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('account_id', 'is not', null)
    .forUpdate()
    .executeTakeFirst();

export async function listSeatsHeldBy(db: Db, personId: string): Promise<DistrictSeat[]> {
  const rows = await standing(db)
    .select('appointments.role')
    .where('appointments.person_id', '=', personId)
    .execute();
  return districtSeats.filter((seat) => rows.some(({ role }) => role === seat));
}

/** Whether a seat of hers on cases ended later than this. */
export async function workedOnCasesAfter(
  db: Db,
  { personId, at }: { personId: string; at: Date },
): Promise<boolean> {
  const ended = await db
    .selectFrom('appointments')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', 'in', [...guardedSeats])
    .where('ended_at', '>', at)
    .limit(1)
    .executeTakeFirst();
  return ended !== undefined;
}

/** Why she was seated and why that ended are words about her: whoever leaves takes them along. */
export const forgetWhyOfSeats = (db: Db, personId: string) =>
  db
    .updateTable('appointments')
    .set({ why: null, ended_why: null })
    .where('person_id', '=', personId)
    .execute();

/** A seat that stands, held until the transaction ends. */
export const lockSeat = (db: Db, id: string) =>
  standing(db)
    .select(['id', 'person_id', 'division_code'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

type NewSeat = {
  id: string;
  person_id: string;
  role: DistrictSeat;
  division_code: string;
  appointed_at: Date;
  appointed_by: string | null;
  why: string | null;
};

/** False where she has it already. */
export async function insertSeat(db: Db, seat: NewSeat): Promise<boolean> {
  const inserted = await db
    .insertInto('appointments')
    .values(seat)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export const markSeatEnded = (
  db: Db,
  id: string,
  ended: { ended_at: Date; ended_by: string; ended_why: string },
) => db.updateTable('appointments').set(ended).where('id', '=', id).execute();

/** False where she had none. */
export async function markSeatOfHersEnded(
  db: Db,
  { personId, seat, at }: { personId: string; seat: DistrictSeat; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('role', '=', seat)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
