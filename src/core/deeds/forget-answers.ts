import type { Ctx, Db } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';

const daysKept = 30;

/** Of what somebody sent no hash is left either: a name can be guessed from it. She retries nothing any more. Asked as the system. */
export const forgetAnswersOf = (db: Db, personId: string) =>
  db.deleteFrom('answers').where('actor_id', '=', personId).execute();

/** Forgets which keys were answered more than thirty days ago: nobody retries that late. Returns how many. */
export async function forgetAnswers(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - daysKept * 86_400_000);
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('answers')
      .where('at', '<', before)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
}
