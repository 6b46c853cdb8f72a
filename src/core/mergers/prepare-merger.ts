import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict, invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lockBothHomes } from './lock-both-homes.ts';
import { insertMerger, isInChain } from './merger-queries.ts';

export const PrepareMerger = z.strictObject({
  fromId: z.string(),
  intoId: z.string().refine(isId, { error: 'unknown-choice' }),
});
export type PrepareMerger = z.input<typeof PrepareMerger>;

/**
 * Marks that a home shall become a part of another, for all offices above it to see; nothing moves yet. Conflict where
 * it is marked already, RuleBroken `merger-chain` where the one takes over a home that shall itself go.
 */
export async function prepareMerger(ctx: Ctx, input: PrepareMerger): Promise<string> {
  const { fromId, intoId } = parseInput(PrepareMerger, input);
  if (!isId(fromId)) throw notFound('home-not-found');
  if (fromId === intoId) throw invalid([{ path: 'intoId', code: 'merger-with-itself' }]);
  return inTransaction(personOnly(ctx), async (ctx) => {
    await lockBothHomes(ctx, { fromId, intoId });
    if (await asSystem(ctx, (ctx) => isInChain(ctx.db, { fromId, intoId }))) throw ruleBroken('merger-chain');
    const [id, by] = [ctx.newId(), ctx.actor.personId];
    const merger = { id, from_id: fromId, into_id: intoId, prepared_at: ctx.now, prepared_by: by };
    if (!(await insertMerger(ctx.db, merger))) throw conflict('merger-prepared');
    await recordDeed(ctx, { verb: 'prepare-merger', subjectId: id, homeId: fromId });
    return id;
  });
}
