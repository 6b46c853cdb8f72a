import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { markToTextAgain } from './telling-queries.ts';

/** After the first and after the second try. */
const minutesToWait = [10, 120];

/**
 * A text that was surely not sent goes again later, up to twice. Of one that was sent, or may have been, nothing is noted: her executive
 * tells each woman of a roster in any case. Runs as the system.
 */
export async function textAgain(ctx: Ctx, { id, tries }: { id: string; tries: number }): Promise<void> {
  const minutes = minutesToWait[tries - 1];
  if (minutes === undefined) return;
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db, now }) =>
    markToTextAgain(db, id, new Date(now.getTime() + minutes * 60_000)),
  );
}
