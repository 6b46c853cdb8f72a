import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { Answer, EndedAsSame } from './same-woman.ts';

type NewAnswer = {
  id: string;
  answer: Answer;
  kept_person_id: string;
  other_person_id: string;
  ended_link_id: string | null;
  ended_introduction_id: string | null;
  division_code: string;
  decided_at: Date;
  decided_by: string;
};

/** As the system. */
export const insertAnswer = (db: Db, answer: NewAnswer) =>
  db.insertInto('same_women').values(answer).execute();

const answersGiven = (db: Db) =>
  db
    .selectFrom('same_women')
    .select(['id', 'kept_person_id', 'other_person_id', 'ended_link_id', 'ended_introduction_id'])
    .select(['division_code', 'decided_at', 'undone_at', 'closed_at'])
    .select((eb) => eb.ref('answer').$castTo<Answer>().as('answer'));

/** As the system. */
export const findAnswer = (db: Db, id: string) => answersGiven(db).where('id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else takes it back. As the system. */
export const lockAnswer = (db: Db, id: string) =>
  answersGiven(db).where('id', '=', id).forUpdate().executeTakeFirst();

export type AnswerRow = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** What was said of these two, and not taken back. As the system. */
export const findAnswerOf = (db: Db, personIds: readonly [string, string]) =>
  answersGiven(db)
    .where('undone_at', 'is', null)
    .where('kept_person_id', 'in', personIds)
    .where('other_person_id', 'in', personIds)
    .executeTakeFirst();

/** Of whom somebody was said to be the same, and stands as her; until the transaction ends nobody else takes it back. As the system. */
export const lockAnswersInto = (db: Db, keptPersonId: string) =>
  answersGiven(db)
    .where('answer', '=', 'same')
    .where('undone_at', 'is', null)
    .where('kept_person_id', '=', keptPersonId)
    .orderBy('id')
    .forUpdate()
    .execute();

/** `by`: null where nobody did, but a roster's last day. As the system. */
export const markAnswerUndone = (db: Db, id: string, { at, by }: { at: Date; by: string | null }) =>
  db.updateTable('same_women').set({ undone_at: at, undone_by: by }).where('id', '=', id).execute();

/**
 * What ended of somebody who stands as another does not begin again, where only a roster had brought it. False where she said yes to it
 * herself. As the system.
 */
export async function closeAnswerOf(db: Db, otherPersonId: string, at: Date): Promise<boolean> {
  const onPaper = db.selectFrom('links').select('id').where('said_yes', '=', 'on-paper');
  const { numUpdatedRows } = await db
    .updateTable('same_women')
    .set({ closed_at: at })
    .where('answer', '=', 'same')
    .where('undone_at', 'is', null)
    .where('other_person_id', '=', otherPersonId)
    .where((eb) => eb.or([eb('ended_introduction_id', 'is not', null), eb('ended_link_id', 'in', onPaper)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

type OfPlaces = {
  places: readonly string[];
  since: Date;
  /** Answers behind this one. */
  after: { decidedAt: Date; id: string } | null;
  limit: number;
};

export type AnswerShown = {
  id: string;
  answer: Answer;
  decidedAt: Date;
  keptId: string;
  keptName: string;
  otherId: string;
  otherName: string;
};

/** What was answered in these places since then and stands, the newest first; of whoever is forgotten nothing. As the system. */
export async function listAnswersOf(ctx: Ctx, asked: OfPlaces): Promise<AnswerShown[]> {
  const { db, cell } = ctx;
  const people = cellTable(cell, 'people');
  const { rows } = await sql<AnswerShown>`
    select said.id, said.answer, said.decided_at as "decidedAt", kept.id as "keptId", kept.name as "keptName",
      other.id as "otherId", other.name as "otherName"
    from ${cellTable(cell, 'same_women')} said
    join ${people} kept on kept.id = said.kept_person_id and kept.erased_at is null
    join ${people} other on other.id = said.other_person_id and other.erased_at is null
    where said.undone_at is null and said.closed_at is null and said.decided_at >= ${asked.since}
      and (${asked.after === null} or (said.decided_at, said.id) < (${asked.after?.decidedAt ?? null}::timestamptz, ${asked.after?.id ?? null}::uuid))
      and exists (select from unnest(${asked.places}::text[]) asked (place)
        where starts_with(said.division_code, asked.place))
    order by said.decided_at desc, said.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

/** What one executive held and what ended since in this way, and did not begin again, the newest first. As the system. */
export async function listEndedOf(
  db: Db,
  { heldBy, since }: { heldBy: string; since: Date },
): Promise<EndedAsSame[]> {
  const rows = await db
    .selectFrom('same_women')
    .innerJoin('people', 'people.id', 'same_women.other_person_id')
    .leftJoin('links', 'links.id', 'same_women.ended_link_id')
    .leftJoin('introductions', 'introductions.id', 'same_women.ended_introduction_id')
    .select(['same_women.id', 'people.name'])
    .where('same_women.answer', '=', 'same')
    .where('same_women.undone_at', 'is', null)
    .where('same_women.decided_at', '>=', since)
    .where((eb) => eb.or([eb('links.held_by', '=', heldBy), eb('introductions.held_by', '=', heldBy)]))
    .orderBy('same_women.decided_at', 'desc')
    .orderBy('same_women.id')
    .execute();
  return rows.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
}
