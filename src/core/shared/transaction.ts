import { CompiledQuery } from 'kysely';
import type { Actor, Ctx, Db } from './ctx.ts';
import { isId } from './ids.ts';
import { onOneConnection } from './queries/on-one-connection.ts';
import { mayGoAgain } from './violations.ts';

/** Jobs and the claim engine act as this id, which no person ever bears. */
export const systemActorId = '00000000-0000-7000-8000-000000000000';

/** The id that row-level security and the audit know an actor by; null for nobody. */
export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'anonymous') return null;
  return actor.kind === 'system' ? systemActorId : actor.personId;
}

/** `SET LOCAL` takes no bind parameters and is what reaches every node, so the id is checked and written out. */
function setActor(actor: Actor): string {
  const id = actorIdOf(actor) ?? '';
  if (id !== '' && !isId(id)) throw new TypeError('an actor is known by an id of ours');
  return `set local weijia.actor = '${id}'`;
}

/**
 * An office's rights take her second step; where it is done, row-level security hears of it for the whole transaction, and of
 * the moment too: what is open for some hours is over on the minute.
 */
const setOffice = ({ actor, now }: Ctx): string =>
  actor.kind === 'person' && actor.secondStepDone === true
    ? `; set local weijia.office = 'on'; set local weijia.now = '${now.toISOString()}'`
    : '';

/** A statement may have failed and been swallowed: PostgreSQL then answers COMMIT with ROLLBACK. */
async function commit(db: Db): Promise<void> {
  const { rows } = await db.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'));
  if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction was aborted before its commit');
}

/**
 * Statements that are on their way. COMMIT leaves right behind them, not after their answers, so that a lock taken by
 * the last of them is held for no round trip. Only for what PostgreSQL itself refuses by an error: nothing else can
 * stop the commit any more.
 */
export class Sent<T> {
  readonly answers: Promise<T>;

  constructor(answers: Promise<T>) {
    this.answers = answers;
    answers.catch(() => undefined);
  }
}

/** Where the beginning failed so does each statement behind it: without an actor row-level security refuses all. */
async function commitBehind<T>(
  db: Db,
  { began, answers }: Pick<Sent<T>, 'answers'> & { began: Promise<unknown> },
): Promise<T> {
  const committed = commit(db);
  committed.catch(() => undefined);
  // What refused a statement says more than the commit that came to nothing.
  const result = await answers;
  await began;
  await committed;
  return result;
}

/**
 * Runs a verb's reads and writes as one transaction, seen by row-level security as `ctx.actor`. The inner `ctx`
 * shadows the outer, so that the outer connection cannot be used by mistake. Nothing of the outside world is done
 * inside: a message leaves as a row of the outbox. So nothing is left of a transaction that PostgreSQL undid for the
 * sake of another, and it runs once more.
 */
export async function inTransaction<C extends Ctx, T>(
  ctx: C,
  work: (ctx: C) => Promise<T | Sent<T>>,
): Promise<T> {
  try {
    return await attempt(ctx, work);
  } catch (error) {
    if (!mayGoAgain(error)) throw error;
    return attempt(ctx, work);
  }
}

function attempt<C extends Ctx, T>(ctx: C, work: (ctx: C) => Promise<T | Sent<T>>): Promise<T> {
  return onOneConnection(ctx.db, async (db) => {
    // The first statement of `work` leaves with the beginning and not after its answer: they arrive in order.
    const began = db.executeQuery(CompiledQuery.raw(`begin; ${setActor(ctx.actor)}${setOffice(ctx)}`));
    began.catch(() => undefined);
    try {
      const result = await work({ ...ctx, db });
      if (result instanceof Sent) return await commitBehind(db, { began, ...result });
      await began;
      await commit(db);
      return result;
    } catch (error) {
      await db.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  });
}

/** Runs `work` inside the open transaction as the system, for what no single person may see: a queue, a count. */
export async function asSystem<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  // Neither is waited for: statements arrive in the order in which they leave. Where one of them fails the connection is lost or
  // the transaction was aborted, and PostgreSQL refuses whatever follows.
  actAs(ctx.db, system.actor);
  try {
    return await work(system);
  } finally {
    actAs(ctx.db, ctx.actor);
  }
}

const actAs = (db: Db, actor: Actor): void =>
  void db.executeQuery(CompiledQuery.raw(setActor(actor))).catch(() => undefined);
