import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { asAlreadyAnswered, type AnswerKey } from './record-deed.ts';

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
    throw asAlreadyAnswered(error, key);
  }
}
