import { createHash } from 'node:crypto';
import type { Ctx } from '../shared/ctx.ts';
import { conflict, invalid, isCoreError } from '../shared/errors.ts';
import { actorIdOf, inTransaction, type Sent } from '../shared/transaction.ts';
import { AlreadyAnswered, type AnswerKey } from './record-deed.ts';

/** `key`: what the caller sent as Idempotency-Key, or the form as its own: 1 to 200 visible characters. */
export type Once = { key?: string | undefined };

type Asked<C extends Ctx, T> = {
  /** What was asked: the same key for something else is refused. */
  request: { verb: string; input: unknown };
  /** The first answer again, from what the first attempt left behind; `told` is what `recordAnswer` was given. */
  again: (ctx: C, subjectId: string, told: unknown) => Promise<T>;
};

type Work<C extends Ctx, T> = Asked<C, T> & {
  /** Does it, in one transaction; hands the answer's key on to `recordDeed`. */
  work: (ctx: C, answer: AnswerKey | undefined) => Promise<T | Sent<T>>;
};

type Attempt<C extends Ctx, T> = Asked<C, T> & {
  /** The same where some of it is read before its transaction begins. */
  attempt: (answer: AnswerKey | undefined) => Promise<T>;
};

const hashOf = (request: unknown) => createHash('sha256').update(JSON.stringify(request)).digest('base64url');

const keyShape = /^[\x21-\x7e]{1,200}$/;

function answerKey({ key }: Once, request: unknown): AnswerKey | undefined {
  if (key === undefined) return undefined;
  if (!keyShape.test(key)) throw invalid([{ path: 'Idempotency-Key', code: 'key-shape' }]);
  return { key, requestHash: hashOf(request) };
}

/** The answer that this key got before; where it got none, `refusal` stands. */
async function answerAgain<C extends Ctx, T>(
  ctx: C,
  answer: AnswerKey,
  { again, refusal }: { again: Asked<C, T>['again']; refusal: Error },
): Promise<T> {
  return inTransaction(ctx, async (ctx) => {
    const first = await ctx.db
      .selectFrom('answers')
      .select(['request_hash', 'subject_id', 'told'])
      .where('actor_id', '=', actorIdOf(ctx.actor))
      .where('key', '=', answer.key)
      .executeTakeFirst();
    if (!first) throw refusal;
    if (first.request_hash !== answer.requestHash) throw conflict('idempotency-key-reused');
    return again(ctx, first.subject_id, first.told);
  });
}

/** As `answerOnce`, for a verb that begins its transaction itself. */
export async function attemptOnce<C extends Ctx, T>(
  ctx: C,
  once: Once,
  { request, attempt, again }: Attempt<C, T>,
): Promise<T> {
  const answer = answerKey(once, request);
  try {
    return await attempt(answer);
  } catch (error) {
    if (!answer || !(error instanceof AlreadyAnswered || isCoreError(error))) throw error;
    return answerAgain(ctx, answer, { again, refusal: error });
  }
}

/**
 * Runs a verb at most once a key (draft-ietf-httpapi-idempotency-key-header): a retry, also one that runs at the
 * same time, or when the rules would refuse it by now, gets the answer of the attempt that came first. Without a key
 * every call is an attempt of its own. Invalid where the key has another shape.
 */
export const answerOnce = <C extends Ctx, T>(
  ctx: C,
  once: Once,
  { work, ...asked }: Work<C, T>,
): Promise<T> =>
  attemptOnce(ctx, once, {
    ...asked,
    attempt: async (answer) => inTransaction(ctx, (ctx) => work(ctx, answer)),
  });
