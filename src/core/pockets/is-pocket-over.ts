import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { isPocketGone } from './pocket-queries.ts';

/**
 * Whether a phone is to wipe what it carries. For whoever knows the pocket's id, which stands on that phone alone: a lost phone has
 * often been signed out as well. One that nobody knows is not over.
 */
export async function isPocketOver(ctx: Ctx, { pocketId }: { pocketId: string }): Promise<boolean> {
  if (!isId(pocketId)) return false;
  const nobody = { ...ctx, actor: { kind: 'anonymous' as const } };
  return inTransaction(nobody, (ctx) => asSystem(ctx, ({ db }) => isPocketGone(db, pocketId)));
}
