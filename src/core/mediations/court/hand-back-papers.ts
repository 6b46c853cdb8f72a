import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { markMediation } from '../docket-queries.ts';
import { aDay } from '../docket-words.ts';
import { papersGoBack } from '../mediation.ts';
import { getEntrusted } from './get-entrusted.ts';

export const HandBackPapers = z.strictObject({ caseId: z.string(), on: aDay });
export type HandBackPapers = z.input<typeof HandBackPapers>;

/**
 * The court has its papers again, after what it entrusted ended without agreement; also once the case is closed. Conflict
 * `not-entrusted`, `mediation-to-end-first`, `papers-back-already`, `no-papers-to-hand-back` where what
 * was agreed is done; RuleBroken `not-yet`, `before-it-ended`.
 */
export async function handBackPapers(ctx: Ctx, input: HandBackPapers, once: Once = {}): Promise<void> {
  const { caseId, on } = parseInput(HandBackPapers, input);
  const of = { act: 'end-mediation', caseId, evenClosed: true } as const;
  await actOnCase(ctx, { ...once, verb: 'hand-back-papers', ...of, wish: { on } }, async (ctx) => {
    const docket = await getEntrusted(ctx, caseId);
    const { id, ended_at: endedAt, papers_back_on: before } = docket;
    if (endedAt === null) throw conflict('mediation-to-end-first');
    if (!papersGoBack(docket)) throw conflict('no-papers-to-hand-back');
    if (before !== null) throw conflict('papers-back-already');
    if (on > dayOf(ctx.now)) throw ruleBroken('not-yet');
    if (on < dayOf(endedAt)) throw ruleBroken('before-it-ended');
    await markMediation(ctx.db, id, { papers_back_on: on, papers_back_by: ctx.actor.personId });
    await stopClocks(ctx, { aboutId: id, clock: 'mediation-papers-back' });
    return {};
  });
}
