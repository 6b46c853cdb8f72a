import { z } from 'zod';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { markAgreement } from '../agreement-queries.ts';
import { aDay } from '../docket-words.ts';
import { getAgreement } from './get-agreement.ts';
import { lastDayToConfirm } from './last-day-to-confirm.ts';

export const AskConfirmation = z.strictObject({
  caseId: z.string(),
  on: aDay,
  /** Both went, or one for both with a paper of the other: one side alone cannot. */
  both: z.literal(true, { error: 'must-be-so' }),
});
export type AskConfirmation = z.input<typeof AskConfirmation>;

/**
 * Both have asked the court together to confirm the agreement, within thirty days of its effect (人民调解法 §33), also once the
 * case is closed. RuleBroken `no-confirmation-of-status`, `confirmation-too-late`, `not-yet`; Conflict `not-in-force-yet`, `oral-is-not-confirmed`,
 * `confirmation-asked-already`.
 */
export async function askConfirmation(ctx: Ctx, input: AskConfirmation, once: Once = {}): Promise<void> {
  const { caseId, on } = parseInput(AskConfirmation, input);
  const of = { act: 'mark-agreement', caseId, evenClosed: true } as const;
  const act = { ...once, verb: 'ask-confirmation', ...of, wish: { on } };
  await actOnMediation(ctx, act, async (ctx, docket) => {
    const agreement = await getAgreement(ctx, docket.id);
    const { in_force_on: inForceOn } = agreement;
    if (agreement.of_status) throw ruleBroken('no-confirmation-of-status');
    if (agreement.form === 'oral') throw conflict('oral-is-not-confirmed');
    if (inForceOn === null || on < inForceOn) throw conflict('not-in-force-yet');
    if (agreement.confirmation_asked_on !== null) throw conflict('confirmation-asked-already');
    if (on > dayOf(ctx.now)) throw ruleBroken('not-yet');
    if (on > lastDayToConfirm(inForceOn)) throw ruleBroken('confirmation-too-late');
    await markAgreement(ctx.db, agreement.id, { confirmation_asked_on: on });
    await stopClocks(ctx, { aboutId: agreement.id });
    return {};
  });
}
