import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import type { LetterTopic } from './letter.ts';

/** What tells somebody afterwards: a topic and the id of what it is about. */
export type Letter = { topic: LetterTopic; subjectId: string };

/** The key of a POST and the hash of what it asked for, so that a retry finds its first answer. */
export type AnswerKey = { key: string; requestHash: string };

export type Deed = {
  /** The verb's name, as its file has it: `sign-up`. */
  verb: string;
  subjectId: string;
  homeId?: string;
  /** Whose record it touches: she can see this line. */
  personId?: string;
  letters?: readonly Letter[];
  answer?: AnswerKey | undefined;
};

/** Thrown when another attempt with this key was first; `answer-once` turns it into that attempt's answer. */
export class AlreadyAnswered extends Error {}

/** What a refused key means; any other error as it is. */
export const asAlreadyAnswered = (error: unknown, what: string): unknown =>
  violatedConstraint(error) === 'answers_pkey' ? new AlreadyAnswered(what) : error;

/** The letters as columns; both they and the answer may be missing. */
type Values = {
  auditId: string;
  now: Date;
  actorId: string | null;
  verb: string;
  subjectId: string;
  homeId: string | null;
  personId: string | null;
  letterIds?: string[];
  letterTopics?: string[];
  letterSubjects?: string[];
  key?: string;
  requestHash?: string;
};

const insertAudit = ({ at }: Slots<Values>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'audit')} (id, at, actor_id, verb, subject_id, home_id, person_id)
  values (${at('auditId')}, ${at('now')}, ${at('actorId')}, ${at('verb')}, ${at('subjectId')}, ${at('homeId')},
    ${at('personId')})`;

const insertLetters = ({ at }: Slots<Values>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'outbox')} (id, topic, subject_id, at)
  select letter.id, letter.topic, letter.subject_id, ${at('now')}
  from unnest(${at('letterIds')}::uuid[], ${at('letterTopics')}::text[], ${at('letterSubjects')}::uuid[])
    as letter (id, topic, subject_id)`;

const insertAnswer = ({ at }: Slots<Values>, cell: Cell) => sql`
  insert into ${cellTable(cell, 'answers')} (actor_id, key, request_hash, subject_id, at)
  values (${at('actorId')}, ${at('key')}, ${at('requestHash')}, ${at('subjectId')}, ${at('now')})`;

const valuesOf = (ctx: Ctx, { verb, subjectId, letters = [], ...deed }: Deed): Values => ({
  ...{ auditId: ctx.newId(), now: ctx.now, actorId: actorIdOf(ctx.actor), verb, subjectId },
  ...{ homeId: deed.homeId ?? null, personId: deed.personId ?? null },
  ...(letters.length > 0 && {
    letterIds: letters.map(() => ctx.newId()),
    letterTopics: letters.map(({ topic }) => topic),
    letterSubjects: letters.map((letter) => letter.subjectId),
  }),
  ...deed.answer,
});

/** Rows of the verb's own, an insert each; their slots are named unlike the deed's. */
type OwnRows<V> = (slots: Slots<V>, cell: Cell) => readonly RawBuilder<unknown>[];

/** `recordDeed` for a verb of a hot path, whose own rows leave in the same statement. */
export function recordDeedWith<V extends object>(ownRows: OwnRows<V>) {
  const insertDeed = keptQuery((_db, slots: Slots<Values & V>, cell) => {
    const parts: RawBuilder<unknown>[] = [sql`audited as (${insertAudit(slots, cell)})`];
    ownRows(slots, cell).forEach((row, nth) => parts.push(sql`${sql.id(`done${nth}`)} as (${row})`));
    if (slots.has('letterIds')) parts.push(sql`posted as (${insertLetters(slots, cell)})`);
    if (slots.has('key')) parts.push(sql`answered as (${insertAnswer(slots, cell)})`);
    return sql<object>`with ${sql.join(parts)} select`;
  });
  return async (ctx: Ctx, deed: Deed, row: V): Promise<void> => {
    try {
      await insertDeed(ctx, { ...valuesOf(ctx, deed), ...row });
    } catch (error) {
      throw asAlreadyAnswered(error, deed.verb);
    }
  };
}

const recordAlone = recordDeedWith(() => []);

/**
 * Writes what a verb leaves behind besides its own rows, in one statement of its transaction: the audit line, the
 * letters, the answer's key. All hold ids only, never names. Throws AlreadyAnswered where the key is taken; the
 * transaction can then only be rolled back.
 */
export const recordDeed = (ctx: Ctx, deed: Deed): Promise<void> => recordAlone(ctx, deed, {});
