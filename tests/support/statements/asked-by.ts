import type { Kysely } from 'kysely';
import type { Ctx } from '../../../src/core/shared/ctx.ts';

/** A handle that writes down what is asked through it, without what only opens and closes transactions. */
export const recording = <T>(db: Kysely<T>, asked: string[]): Kysely<T> =>
  db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(JSON.stringify(node));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });

/** What a piece of work asks of the database, statement by statement. */
export async function askedBy(ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  await work({ ...ctx, db: recording(ctx.db, asked) });
  return asked;
}
