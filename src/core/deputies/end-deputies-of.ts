import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { listNamedBy } from './deputy-queries.ts';
import { endDeputyship } from './end-deputyship.ts';

/** Whoever leaves for good leaves nobody behind who stands in for her. Inside the caller's transaction. */
export async function endDeputiesOf(ctx: PersonCtx): Promise<void> {
  const { personId: by } = ctx.actor;
  const named = await asSystem(ctx, ({ db }) => listNamedBy(db, by));
  for (const deputyship of named) await endDeputyship(ctx, deputyship, { at: ctx.now, by });
}
