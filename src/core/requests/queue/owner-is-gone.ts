import type { PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { listSeatsOf } from '../desk-queries.ts';

/** Whether whoever has it has no seat at the district any more: then any of the desk may give it on. */
export const ownerIsGone = async (
  ctx: PersonCtx,
  { owner_id }: { owner_id: string | null },
): Promise<boolean> =>
  owner_id !== null && (await asSystem(ctx, ({ db }) => listSeatsOf(db, owner_id))).length === 0;
