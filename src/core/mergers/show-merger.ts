import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { PreparedMerger } from './merger.ts';
import { countMoving, findMerger } from './merger-queries.ts';

/** What would move if the two became one now. NotFound for whoever's office is not above both. */
export async function showMerger(ctx: Ctx, mergerId: string): Promise<PreparedMerger> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    // Row-level security shows it to the offices above both homes alone.
    const row = isId(mergerId) ? await findMerger(ctx.db, mergerId) : undefined;
    if (!row) throw notFound('merger-not-found');
    const moving = await asSystem(ctx, (ctx) => countMoving(ctx, row.fromId));
    return {
      ...{ id: row.id, preparedAt: row.preparedAt, moving },
      from: { id: row.fromId, name: row.fromName },
      into: { id: row.intoId, name: row.intoName },
    };
  });
}
