import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listRequestsOf } from '../queue/queue-queries.ts';
import type { Door, Told } from '../request.ts';
import { toldOf } from '../returning/find-by-code.ts';

export type MyRequest = Told & { id: string; door: Door; submittedAt: Date };

const most = 20;

/** What she has asked under her own name, the newest first. Help is never among it: no row says that it is hers. */
export async function listMyRequests(ctx: Ctx): Promise<MyRequest[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const rows = await inTransaction(ctx, ({ db }) => listRequestsOf(db, actor.personId, most));
  return rows.map((row) => ({ id: row.id, door: row.door, submittedAt: row.submitted_at, ...toldOf(row) }));
}
