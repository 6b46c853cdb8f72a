import { prefixOf } from '../divisions/division.ts';
import type { Db } from '../shared/ctx.ts';
import { guardedSeats, officeRoles, type Office } from './office.ts';

/** Appointments to an office that stand today. */
const standing = (db: Db) =>
  db
    .selectFrom('appointments')
    .where('appointments.role', 'in', officeRoles)
    .where('appointments.ended_at', 'is', null);

/** The offices in which somebody works today; row-level security shows her own appointments only. */
export async function listOfficesOf(db: Db, personId: string): Promise<Office[]> {
  const rows = await standing(db)
    .select(['appointments.role', 'appointments.division_code'])
    .where('appointments.person_id', '=', personId)
    .execute();
  return rows.flatMap(({ role: held, division_code: divisionCode }) => {
    const role = officeRoles.find((role) => role === held);
    return role && divisionCode !== null ? [{ role, divisionCode }] : [];
  });
}

/** Whether she has anything to open that asks for a second step: an office, a seat, or the logs of who read a case. */
export async function worksBehindSecondStep(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointments')
    .select('id')
    .where('role', 'in', [...officeRoles, ...guardedSeats, 'auditor'])
    .where('ended_at', 'is', null)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who works in the offices below these divisions, by office and name. Asked as the system. */
export const listStaffBelow = (db: Db, divisionCodes: readonly string[]) =>
  standing(db)
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .leftJoin('commons.divisions', (join) =>
      join
        .onRef('commons.divisions.code', '=', 'appointments.division_code')
        .on('commons.divisions.valid_to', 'is', null),
    )
    .select([
      'people.id',
      'people.name',
      'people.phone_masked',
      'people.account_id',
      'appointments.division_code',
      'commons.divisions.name as division_name',
    ])
    .where('people.erased_at', 'is', null)
    .where((is) =>
      is.or(
        divisionCodes.map((code) =>
          is.and([
            is('appointments.division_code', '>', prefixOf(code)),
            is('appointments.division_code', '<', `${prefixOf(code)}:`),
            is('appointments.division_code', '<>', code),
          ]),
        ),
      ),
    )
    .orderBy('appointments.division_code')
    .orderBy('people.id')
    .execute();

/** Her account and her offices, for whoever may help her. Asked as the system. */
export async function findStaff(db: Db, personId: string) {
  const person = await db
    .selectFrom('people')
    .select('account_id')
    .where('id', '=', personId)
    .executeTakeFirst();
  return person && { accountId: person.account_id, offices: await listOfficesOf(db, personId) };
}

/** Who has been longest at the office of a division, or this one of it. Asked as the system. */
export const findOfficer = (db: Db, divisionCode: string, personId: string | null) =>
  standing(db)
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select('people.id as personId')
    .select((eb) => eb.ref('people.account_id').$notNull().as('accountId'))
    .where('appointments.division_code', '=', divisionCode)
    .where('people.account_id', 'is not', null)
    .$if(personId !== null, (query) => query.where('people.id', '=', personId ?? ''))
    .orderBy('appointments.appointed_at')
    .limit(1)
    .executeTakeFirst();
