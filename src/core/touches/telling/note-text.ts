import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { markTold, markToTextAgain } from './telling-queries.ts';

/** After the first and after the second try. */
const minutesToWait = [10, 120];

/** `sent`; `not-now`: her provider did not take it; `never`: it cannot be sent, or nobody knows whether it was. */
export type CameOfText = 'sent' | 'not-now' | 'never';

/** What came of a text: sent, or tried again up to twice. Whoever could not be told so is told by her executive. Runs as the system. */
export async function noteText(
  ctx: Ctx,
  { id, tries }: { id: string; tries: number },
  came: CameOfText,
): Promise<void> {
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db, now }) => {
    if (came === 'sent') await markTold(db, id, now);
    const minutes = came === 'not-now' ? minutesToWait[tries - 1] : undefined;
    if (minutes !== undefined) await markToTextAgain(db, id, new Date(now.getTime() + minutes * 60_000));
  });
}
