import { expressionBuilder, sql, type Expression } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { PartyKind } from '../shared/party-kind.ts';
import type { PersonColumns } from './columns/person-columns.ts';

export const findPerson = (db: Db, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'account_id', 'name', 'phone_masked', 'village_code', 'language', 'large_text'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();

const livingPerson = (db: Db, personId: string) =>
  db.selectFrom('people').select('id').where('id', '=', personId).where('erased_at', 'is', null);

/**
 * False where she has been erased. Until the transaction ends nobody signs her up, and whoever was about to has ended
 * before: her row is locked ahead of any thing's, so that the two never wait for each other.
 */
export async function lockPerson(db: Db, personId: string): Promise<boolean> {
  const row = await livingPerson(db, personId).forUpdate().executeTakeFirst();
  return row !== undefined;
}

/**
 * False where she has been erased. Until the transaction ends she is not, and what else she notes at a door waits. Her
 * row comes ahead of any thing's here too.
 */
export async function lockAuthor(db: Db, personId: string): Promise<boolean> {
  const row = await livingPerson(db, personId).forNoKeyUpdate().executeTakeFirst();
  return row !== undefined;
}

/** That somebody of her family keeps her on a list. Asked as the system. */
export const isKept = (db: Db) =>
  expressionBuilder<DB, 'people'>().exists(
    db
      .selectFrom('relatives')
      .select('relatives.person_id')
      .whereRef('relatives.person_id', '=', sql.ref('people.id')),
  );

/**
 * False where she has an account, has been erased, or somebody of her family keeps her on a list. Until the transaction ends
 * nobody signs her up.
 */
export async function lockNameOnly(db: Db, personId: string): Promise<boolean> {
  const row = await livingPerson(db, personId)
    .where('account_id', 'is', null)
    .where('added_by', 'is not', null)
    .where((eb) => eb.not(isKept(db)))
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of these people whom somebody keeps on a list. Asked as the system. */
export const listKeptIds = (db: Db, personIds: readonly string[]) =>
  db.selectFrom('relatives').select('person_id').where('person_id', 'in', personIds).execute();

/** That a place, a place in a queue, a visit of hers, her part in a team, a link, an introduction or her lead of a group stands. Asked as the system. */
export function stands(db: Db, personId: Expression<string>) {
  const eb = expressionBuilder<DB>();
  const claims = db.selectFrom('claims').select('claims.id').where('claims.withdrawn_at', 'is', null);
  const visits = db.selectFrom('door_counts').select('id').where('undone_at', 'is', null);
  const members = db.selectFrom('team_members').select('team_members.id').where('left_at', 'is', null);
  const links = db.selectFrom('links').select('links.id').where('links.left_on', 'is', null);
  const introductions = db.selectFrom('introductions').select('id').where('answered_at', 'is', null);
  const leads = db.selectFrom('group_leaders').select('id').where('left_on', 'is', null);
  return eb.or([
    eb.exists(links.where('links.person_id', '=', personId)),
    eb.exists(leads.where('group_leaders.person_id', '=', personId)),
    eb.exists(introductions.where('introductions.person_id', '=', personId)),
    eb.exists(claims.where('claims.holder_id', '=', personId)),
    eb.exists(visits.where('door_counts.person_id', '=', personId)),
    eb.exists(members.where('team_members.person_id', '=', personId)),
  ]);
}

export async function standsAnywhere(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectNoFrom(stands(db, sql<string>`${personId}::uuid`).as('stands'))
    .executeTakeFirstOrThrow();
  return Boolean(row.stands);
}

export const findPersonOfAccount = (db: Db, accountId: string) =>
  db.selectFrom('people').select('id').where('account_id', '=', accountId).executeTakeFirst();

/** False where another sign-in of the same account was first. */
export async function insertPerson(
  db: Db,
  person: { id: string; account_id: string; phone_masked: string; joined_at: Date },
): Promise<boolean> {
  const inserted = await db
    .insertInto('people')
    .values(person)
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Somebody without an account whom another writes down by name alone. */
export const insertNameOnly = (
  db: Db,
  person: { id: string; name: string; added_by: string; joined_at: Date },
) => db.insertInto('people').values(person).execute();

type Description = {
  name?: string | null;
  village_code?: string | null;
  language?: string;
  large_text?: boolean;
};

/** False where she has been erased. */
export async function markDescribed(db: Db, personId: string, description: Description): Promise<boolean> {
  const described = await db
    .updateTable('people')
    .set(description)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return described.numUpdatedRows === 1n;
}

/** Leaves the id, so that history and figures stay right, and nothing by which she could be known. */
export const markErased = (db: Db, personId: string, at: Date) =>
  db
    .updateTable('people')
    .set({
      name: null,
      account_id: null,
      phone_masked: null,
      village_code: null,
      language: 'zh-Hans',
      large_text: false,
      erased_at: at,
    })
    .where('id', '=', personId)
    .execute();

export const markAppointmentsEnded = (db: Db, personId: string, at: Date) =>
  db
    .updateTable('appointments')
    .set({ ended_at: sql<Date>`greatest(appointed_at, ${at}::timestamptz)` })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();

export const deleteNoticesOf = (db: Db, personId: string) =>
  db.deleteFrom('notices').where('person_id', '=', personId).execute();

/** The sign-ups of these people for what is not over yet, with what giving them back needs to know. */
export const listOpenSignups = (db: Db, personIds: readonly string[], now: Date) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .select(['signups.id', 'activities.home_id'])
    .where('signups.person_id', 'in', personIds)
    .where('claims.withdrawn_at', 'is', null)
    .where('activities.ends_at', '>', now)
    .orderBy('claims.thing_id')
    .execute();

/** What these people signed up for, each with who it is for. */
export const listActivitiesOf = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .innerJoin('homes', 'homes.id', 'activities.home_id')
    .select([
      'activities.id',
      'activities.title',
      'homes.name as homeName',
      'activities.starts_at as startsAt',
      'signups.id as signupId',
      'signups.person_id as personId',
      'signups.party_size as partySize',
    ])
    .select(['claims.offer_ends_at', 'claims.confirmed_at', 'claims.withdrawn_at'])
    .where('signups.person_id', 'in', personIds)
    .orderBy('signups.id')
    .execute();

/** Those whom somebody keeps on a list of relatives, by name. */
export const relativesByName = (db: Db) =>
  db
    .selectFrom('relatives')
    .innerJoin('people', 'people.id', 'relatives.person_id')
    .select(['people.id', 'people.name'])
    .select((eb) => eb.ref('relatives.kind').$castTo<PartyKind>().as('kind'))
    .where('people.erased_at', 'is', null);

/** Whom she keeps, in the order in which she wrote them down. */
export const listFamilyOf = (db: Db, personId: string) =>
  relativesByName(db).where('relatives.kept_by', '=', personId).orderBy('people.id').execute();

export type Row = Record<string, unknown>;

/** Every row of one table that holds her id in one of these columns, as JSON has it. Asked as the system. */
export async function listRowsThatName(
  ctx: Ctx,
  personId: string,
  { table, columns }: PersonColumns,
): Promise<Row[]> {
  const hers = columns.map((column) => sql`t.${sql.id(column)} = ${personId}::uuid`);
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${cellTable(ctx.cell, table)} t where ${sql.join(hers, sql` or `)}`.execute(
    ctx.db,
  );
  return rows.map(({ row }) => row);
}
