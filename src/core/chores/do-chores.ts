import { sealAudit } from '../audit/seal-audit.ts';
import { forgetAnswers } from '../deeds/forget-answers.ts';
import { lapseDeputies } from '../deputies/lapse-deputies.ts';
import { republishHomes } from '../homes/republish-homes.ts';
import { deliverDue } from '../notices/deliver-due.ts';
import { forgetLetters } from '../outbox/forget-letters.ts';
import { forgetSuggestions } from '../suggestions/forget-suggestions.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lapseOffers } from '../signups/lapse-offers.ts';

export type Chores = {
  offersPassedOn: number;
  deputiesEnded: number;
  lettersDelivered: number;
  lettersFailed: number;
  linesSealed: number;
  answersForgotten: number;
  lettersForgotten: number;
  suggestionsForgotten: number;
  homesPublished: number;
};

/**
 * Does for one cell whatever is due at `ctx.now`: passes on the places that nobody took in time, ends the deputies
 * whose last day has passed, delivers the letters
 * written up to `lettersUntil`, seals the audit, forgets old answers, letters and suggestions, publishes anew what the
 * directory finds no longer rightly. Safe to repeat and to run from two processes at once. Failed letters are handed to
 * `onFailure` and stay due.
 */
export async function doChores(
  ctx: Ctx,
  { lettersUntil, onFailure }: { lettersUntil: Date; onFailure: (error: unknown) => void },
): Promise<Chores> {
  const offersPassedOn = await lapseOffers(ctx);
  const { delivered, failures } = await deliverDue(ctx, { until: lettersUntil });
  for (const { letterId, error } of failures) {
    onFailure(new Error(`letter ${letterId} could not be delivered`, { cause: error }));
  }
  return {
    offersPassedOn,
    deputiesEnded: await lapseDeputies(ctx),
    lettersDelivered: delivered,
    lettersFailed: failures.length,
    linesSealed: await sealAudit(ctx),
    answersForgotten: await forgetAnswers(ctx),
    lettersForgotten: await forgetLetters(ctx),
    suggestionsForgotten: await forgetSuggestions(ctx),
    homesPublished: await republishHomes(ctx),
  };
}
