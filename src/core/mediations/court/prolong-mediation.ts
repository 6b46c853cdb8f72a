import { z } from 'zod';
import { listClocksOf } from '../../cases/clocks/case-clock-queries.ts';
import { startClock } from '../../cases/clocks/start-clock.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkOffered } from '../act-on-mediation.ts';
import { markMediation, type MediationRow } from '../docket-queries.ts';
import { aDay } from '../docket-words.ts';
import { endTerm } from './end-term.ts';

export const ProlongMediation = z.strictObject({
  caseId: z.string(),
  /** On which day both said so. */
  on: aDay,
  /** Both sides want more time: one alone cannot. */
  both: z.literal(true, { error: 'must-be-so' }),
});
export type ProlongMediation = z.input<typeof ProlongMediation>;

/** The days that run; it was prolonged before they were over. */
async function termOf(ctx: PersonCtx, docket: MediationRow, on: string) {
  if (docket.origin !== 'entrusted') throw conflict('not-entrusted');
  if (docket.prolonged_on !== null) throw conflict('prolonged-already');
  const clocks = await listClocksOf(ctx.db, docket.case_id);
  const term = clocks.find(
    (one) => one.about_id === docket.id && one.clock === 'mediation-entrusted' && one.stopped_at === null,
  );
  if (!term) throw conflict('settled-already');
  if (on > dayOf(ctx.now)) throw ruleBroken('not-yet');
  if (on < dayOf(term.started_at)) throw ruleBroken('before-it-was-entrusted');
  if (on > dayOf(term.due_at)) throw ruleBroken('term-has-run-out');
  return term;
}

/**
 * Both sides consent to more time for what a court has entrusted: once, before its days are over, and counted from their end.
 * Conflict `not-entrusted`, `prolonged-already`, `settled-already`; RuleBroken `mediation-not-offered`, `not-yet`,
 * `before-it-was-entrusted`, `term-has-run-out`.
 */
export async function prolongMediation(ctx: Ctx, input: ProlongMediation, once: Once = {}): Promise<void> {
  const { caseId, on } = parseInput(ProlongMediation, input);
  const act = { ...once, verb: 'prolong-mediation', act: 'ask-side', caseId, wish: { on } } as const;
  await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    const { due_at: from } = await termOf(ctx, docket, on);
    await markMediation(ctx.db, docket.id, { prolonged_on: on, prolonged_by: ctx.actor.personId });
    await endTerm(ctx, docket.id);
    await startClock(ctx, { caseId, clock: 'mediation-entrusted-extension', aboutId: docket.id, from });
    return {};
  });
}
