import { sql, type Expression } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/** Of which row a statement asks, and of whom. */
type Before = { about: Expression<unknown>; person: Expression<unknown> };

const one = sql<number>`1`.as('one');

/** In a statement, for `exists`: the wall of a request that stands before somebody. */
export const wallOfRequest = (db: Db, { about, person }: Before) =>
  db
    .selectFrom('request_walls as wall')
    .select(one)
    .where(sql<boolean>`wall.request_id = ${about} and wall.person_id = ${person}`);

/** The same of a talk that was booked. */
export const wallOfConsultation = (db: Db, { about, person }: Before) =>
  db
    .selectFrom('consultation_walls as wall')
    .select(one)
    .where(sql<boolean>`wall.consultation_id = ${about} and wall.person_id = ${person}`);
