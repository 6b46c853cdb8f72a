import { textsGoTo } from '../../requests/contact/safe-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { openConsultationContact } from '../sealed-consultation.ts';
import { markConsultationTextsTaken } from './text-queries.ts';

const atOnce = 50;
const freshForMs = 6 * 3_600_000;

/**
 * The numbers to which a text about a booking goes now: by the one rule for whatever leaves the house on its own (`textsGoTo`).
 * Marked before any is sent, so that nobody is texted twice. A contact that opens no more is told to `onFailure`.
 */
export async function takeConsultationTexts(
  ctx: Ctx,
  onFailure: (error: unknown) => void,
): Promise<string[]> {
  const freshFrom = new Date(ctx.now.getTime() - freshForMs);
  const taken = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, (ctx) =>
    markConsultationTextsTaken(ctx, { freshFrom, limit: atOnce }),
  );
  const numbers: string[] = [];
  for (const row of taken) {
    try {
      const number = textsGoTo(await openConsultationContact(ctx, row));
      if (number !== null) numbers.push(number);
    } catch (error) {
      onFailure(error);
    }
  }
  return numbers;
}
