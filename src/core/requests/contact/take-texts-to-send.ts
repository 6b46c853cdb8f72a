import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { textsGoTo } from './safe-contact.ts';
import { openSealed } from './sealed-contact.ts';
import { markTextsTaken } from './text-queries.ts';

const atOnce = 50;

/** Later a text would come out of nowhere, on a phone that somebody else may hold by then. */
const freshForMs = 6 * 3_600_000;

/**
 * The numbers to which a text about a request goes now: those where she chose texts, and nobody where she said never. They
 * are marked before any is sent: after a crash one may be missing, but nobody is texted twice. A contact that opens no more
 * is told to `onFailure` and keeps nobody else from her text.
 */
export async function takeTextsToSend(ctx: Ctx, onFailure: (error: unknown) => void): Promise<string[]> {
  const freshFrom = new Date(ctx.now.getTime() - freshForMs);
  const taken = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, (ctx) =>
    markTextsTaken(ctx, { freshFrom, limit: atOnce }),
  );
  const numbers: string[] = [];
  for (const { requestId, contact } of taken) {
    try {
      const opened = await openSealed(ctx, requestId, { words: null, contact });
      const number = textsGoTo(opened.contact);
      if (number !== null) numbers.push(number);
    } catch (error) {
      onFailure(error);
    }
  }
  return numbers;
}
