import type { Ctx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { listDeputiesAt, type DeputiesAt, type End } from './deputy-queries.ts';
import { endDeputyship } from './end-deputyship.ts';

/** Ends who stands in at one home, she herself or all whom she named, each with a line of its own. Inside the caller's transaction. */
export async function endDeputiesAt(ctx: Ctx, which: DeputiesAt, end: End): Promise<void> {
  const standing = await asSystem(ctx, ({ db }) => listDeputiesAt(db, which));
  for (const deputyship of standing) await endDeputyship(ctx, deputyship, end);
}
