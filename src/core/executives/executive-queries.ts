import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { Load } from './executive.ts';

const standing = (db: Db) => db.selectFrom('executives').where('left_on', 'is', null);

const columns = ['id', 'person_id', 'division_code', 'began_on', 'left_on', 'chairs', 'links'] as const;

/** As what she keeps touch today; row-level security shows her own and, to an office, those below it. */
export const findExecutiveOf = (db: Db, personId: string) =>
  standing(db).select(columns).where('person_id', '=', personId).executeTakeFirst();

/** The same, and until the transaction ends nothing else is added to her load or taken from it. */
export const lockExecutiveOf = (db: Db, personId: string) =>
  standing(db).select(columns).where('person_id', '=', personId).forUpdate().executeTakeFirst();

/** One who has not left, by her appointment. Asked as the system. */
export const lockExecutive = (db: Db, id: string) =>
  standing(db).select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

/** Several at once, in the order of their ids, so that two who do so never wait for each other. Asked as the system. */
export const lockEachExecutive = async (db: Db, ids: readonly string[]): Promise<ExecutiveRow[]> =>
  ids.length === 0
    ? []
    : standing(db).select(columns).where('id', 'in', ids).orderBy('id').forUpdate().execute();

/** Also one who left. Asked as the system where she may be another. */
export const findExecutive = (db: Db, id: string) =>
  db.selectFrom('executives').select(columns).where('id', '=', id).executeTakeFirst();

/** The places for which somebody is or was an executive; row-level security shows her own. */
export const listPlacesOf = async (db: Db, personId: string): Promise<string[]> =>
  (await db.selectFrom('executives').select('division_code').where('person_id', '=', personId).execute()).map(
    ({ division_code: code }) => code,
  );

export type ExecutiveRow = NonNullable<Awaited<ReturnType<typeof findExecutiveOf>>>;

/** False where she is one already. Asked as the system. */
export async function insertExecutive(
  db: Db,
  executive: { id: string; person_id: string; division_code: string; began_on: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('executives')
    .values(executive)
    .onConflict((conflict) => conflict.column('person_id').where('left_on', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export const markExecutiveLeft = (db: Db, id: string, leftOn: string) =>
  db.updateTable('executives').set({ left_on: leftOn }).where('id', '=', id).execute();

/** What she has after so many more, or fewer, of which place, and whether she is one still. Asked as the system. */
export const addToLoad = (db: Db, id: string, { chairs, links }: Load) =>
  db
    .updateTable('executives')
    .set({ chairs: sql`chairs + ${chairs}`, links: sql`links + ${links}` })
    .where('id', '=', id)
    .returning(['chairs', 'links', 'left_on', 'division_code'])
    .executeTakeFirstOrThrow();

type Appointment = { id: string; person_id: string; division_code: string; appointed_at: Date };

/** Asked as the system. */
export const insertAppointment = (db: Db, appointment: Appointment) =>
  db
    .insertInto('appointments')
    .values({ ...appointment, role: 'executive' })
    .execute();

/** Asked as the system. */
export const markAppointmentEnded = (db: Db, id: string, at: Date) =>
  db.updateTable('appointments').set({ ended_at: at }).where('id', '=', id).execute();

/** Until the transaction ends no executive begins, leaves, or gets or gives a link. */
export const lockExecutives = (ctx: Ctx) =>
  sql`lock table ${cellTable(ctx.cell, 'executives')} in share row exclusive mode`.execute(ctx.db);

/** How many executives of each division have so many chairs and links. Asked as the system. */
export const countByLoad = (db: Db) =>
  standing(db)
    .select(['division_code', 'chairs', 'links'])
    .select((eb) => eb.fn.countAll<number>().as('executives'))
    .groupBy(['division_code', 'chairs', 'links'])
    .execute();

export type ExecutiveBelow = Load & {
  id: string;
  personId: string;
  name: string | null;
  divisionCode: string;
  leftOn: string | null;
};

type Below = { prefix: string; after: string | null; limit: number };

const executivesBelow = (db: Db) =>
  db
    .selectFrom('executives')
    .innerJoin('people', 'people.id', 'executives.person_id')
    .select(['executives.id', 'executives.person_id as personId', 'people.name', 'chairs', 'links'])
    .select(['executives.division_code as divisionCode', 'executives.left_on as leftOn']);

/** Asked as the system. */
export const findExecutiveBelow = (db: Db, id: string): Promise<ExecutiveBelow | undefined> =>
  executivesBelow(db).where('executives.id', '=', id).executeTakeFirst();

/** Those of a place and below it who have not left, or still hold somebody. Asked as the system. */
export const listExecutivesBelow = (db: Db, { prefix, after, limit }: Below): Promise<ExecutiveBelow[]> =>
  executivesBelow(db)
    .where('executives.division_code', '>=', prefix)
    .where('executives.division_code', '<', `${prefix}:`)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('chairs', '>', 0), eb('links', '>', 0)]))
    .$if(after !== null, (query) => query.where('executives.id', '>', after))
    .orderBy('executives.id')
    .limit(limit)
    .execute();
