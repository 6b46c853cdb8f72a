import type { GuardedSeat } from '../offices/office.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import { listSeatsActedFor } from './desk-queries.ts';

export type WorksAs = GuardedSeat | 'host' | null;

/** What she is where requests are answered: a seat that she acts for before a home that she keeps; null for anybody else. */
export async function whatSheWorksAs(ctx: Ctx): Promise<WorksAs> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return null;
  return inTransaction({ ...ctx, actor }, async (ctx) => {
    const [seat] = await listSeatsActedFor(ctx);
    if (seat) return seat;
    return (await listHomesKeptBy(ctx.db, actor.personId)).length > 0 ? 'host' : null;
  });
}
