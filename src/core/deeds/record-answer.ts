import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { AlreadyAnswered, type AnswerKey } from './record-deed.ts';

/** `told`: ids and codes, never a name; only what no row of the verb's own can tell again. */
type Told = { subjectId: string; told?: object };

/**
 * Keeps the key of an attempt apart from its deed: also where nothing changed, so that a retry finds it, or where the
 * answer tells of another row than the deed. Nothing without a key. Throws AlreadyAnswered as `recordDeed` does.
 */
export async function recordAnswer(
  ctx: Ctx,
  answer: AnswerKey | undefined,
  { subjectId, told }: Told,
): Promise<void> {
  const actorId = actorIdOf(ctx.actor);
  if (!answer || actorId === null) return;
  const { key, requestHash } = answer;
  try {
    await ctx.db
      .insertInto('answers')
      .values({
        ...{ actor_id: actorId, key, request_hash: requestHash, subject_id: subjectId, at: ctx.now },
        ...(told && { told: sql`${JSON.stringify(told)}::jsonb` }),
      })
      .execute();
  } catch (error) {
    throw violatedConstraint(error) === 'answers_pkey' ? new AlreadyAnswered(key) : error;
  }
}

/** What was told then under this key of the actor's. */
export async function findTold(ctx: Ctx, key: string | undefined): Promise<unknown> {
  const row = await ctx.db
    .selectFrom('answers')
    .select('told')
    .where('actor_id', '=', actorIdOf(ctx.actor))
    .where('key', '=', key ?? '')
    .executeTakeFirst();
  return row?.told;
}
