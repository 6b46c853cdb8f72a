import { sealAudit } from '../audit/seal-audit.ts';
import { forgetAnswers } from '../deeds/forget-answers.ts';
import { republishHomes } from '../homes/republish-homes.ts';
import { deliverDue } from '../notices/deliver-due.ts';
import { forgetLetters } from '../outbox/forget-letters.ts';
import type { Ctx } from '../shared/ctx.ts';

export type Chores = {
  lettersDelivered: number;
  lettersFailed: number;
  linesSealed: number;
  answersForgotten: number;
  lettersForgotten: number;
  homesPublished: number;
};

/**
 * Does for one cell whatever is due at `ctx.now`: delivers the letters written up to `lettersUntil`, seals the audit,
 * forgets old answers and letters, publishes anew what the directory finds no longer rightly. Safe to repeat and to run from two processes at once. Failed letters are handed to `onFailure`
 * and stay due.
 */
export async function doChores(
  ctx: Ctx,
  { lettersUntil, onFailure }: { lettersUntil: Date; onFailure: (error: unknown) => void },
): Promise<Chores> {
  const { delivered, failures } = await deliverDue(ctx, { until: lettersUntil });
  for (const { letterId, error } of failures) {
    onFailure(new Error(`letter ${letterId} could not be delivered`, { cause: error }));
  }
  return {
    lettersDelivered: delivered,
    lettersFailed: failures.length,
    linesSealed: await sealAudit(ctx),
    answersForgotten: await forgetAnswers(ctx),
    lettersForgotten: await forgetLetters(ctx),
    homesPublished: await republishHomes(ctx),
  };
}
