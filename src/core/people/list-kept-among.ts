import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { listKeptIds } from './person-queries.ts';

/**
 * Those of these people whom somebody keeps on a list of relatives: who keeps her is told in her stead, and answers.
 * Asked as the system, because the list is another's; only that there is one is told.
 */
export async function listKeptAmong(
  ctx: PersonCtx,
  personIds: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const ids = personIds.filter((id) => id !== null);
  if (ids.length === 0) return new Set();
  const kept = await asSystem(ctx, (ctx) => listKeptIds(ctx.db, ids));
  return new Set(kept.map((row) => row.person_id));
}
