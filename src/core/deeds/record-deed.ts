import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
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

const insertAudit = (ctx: Ctx, deed: Deed) => sql`
  insert into ${cellTable(ctx.cell, 'audit')} (id, at, actor_id, verb, subject_id, home_id, person_id)
  values (${ctx.newId()}, ${ctx.now}, ${actorIdOf(ctx.actor)}, ${deed.verb}, ${deed.subjectId},
    ${deed.homeId ?? null}, ${deed.personId ?? null})`;

const insertLetters = (ctx: Ctx, letters: readonly Letter[]) => sql`
  insert into ${cellTable(ctx.cell, 'outbox')} (id, topic, subject_id, at)
  select letter.id, letter.topic, letter.subject_id, ${ctx.now}
  from unnest(${letters.map(() => ctx.newId())}::uuid[], ${letters.map((letter) => letter.topic)}::text[],
    ${letters.map((letter) => letter.subjectId)}::uuid[]) as letter (id, topic, subject_id)`;

const insertAnswer = (ctx: Ctx, deed: Deed, answer: AnswerKey) => sql`
  insert into ${cellTable(ctx.cell, 'answers')} (actor_id, key, request_hash, subject_id, at)
  values (${actorIdOf(ctx.actor)}, ${answer.key}, ${answer.requestHash}, ${deed.subjectId}, ${ctx.now})
  on conflict do nothing`;

/**
 * Writes what a verb leaves behind besides its own rows, in one statement of its transaction: the audit line, the
 * letters, the answer's key. All hold ids only, never names. Throws AlreadyAnswered where the key is taken.
 */
export async function recordDeed(ctx: Ctx, deed: Deed): Promise<void> {
  const parts: RawBuilder<unknown>[] = [sql`audited as (${insertAudit(ctx, deed)})`];
  if (deed.letters?.length) parts.push(sql`posted as (${insertLetters(ctx, deed.letters)})`);
  const { answer } = deed;
  if (!answer) {
    await sql`with ${sql.join(parts)} select`.execute(ctx.db);
    return;
  }
  parts.push(sql`answered as (${insertAnswer(ctx, deed, answer)} returning key)`);
  const { rows } = await sql`with ${sql.join(parts)} select key from answered`.execute(ctx.db);
  if (rows.length === 0) throw new AlreadyAnswered(deed.verb);
}
