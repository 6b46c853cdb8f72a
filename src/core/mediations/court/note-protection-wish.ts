import { z } from 'zod';
import { startClock } from '../../cases/clocks/start-clock.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { insertProtectionWish, listProtectionWishes } from './protection-queries.ts';

export const NoteProtectionWish = z.strictObject({
  caseId: z.string(),
  /** When it was said; the hours run from there. */
  at: z.iso.datetime({ offset: true, error: 'instant-shape' }),
});
export type NoteProtectionWish = z.input<typeof NoteProtectionWish>;

/**
 * Somebody wants to be protected while a court's mediation goes on; which side is not written down. Each wish is looked at within
 * hours of its own, whatever becomes of the mediation, and what was found for one before stands. Conflict `not-entrusted`, `protection-asked-already` while one waits, `protection-asked-before`
 * where the last one was no earlier; RuleBroken `not-yet`.
 */
export async function noteProtectionWish(
  ctx: Ctx,
  input: NoteProtectionWish,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, at } = parseInput(NoteProtectionWish, input);
  const act = {
    ...once,
    ...({ verb: 'note-protection-wish', act: 'end-mediation', caseId, wish: { at } } as const),
  };
  const id = await actOnMediation(ctx, act, async (ctx, docket) => {
    const askedAt = new Date(at);
    if (docket.origin !== 'entrusted') throw conflict('not-entrusted');
    const [last] = await listProtectionWishes(ctx.db, docket.id);
    if (last?.seen_at === null) throw conflict('protection-asked-already');
    if (last && askedAt <= last.asked_at) throw conflict('protection-asked-before');
    if (askedAt > ctx.now) throw ruleBroken('not-yet');
    const id = ctx.newId();
    await insertProtectionWish(ctx.db, {
      ...{ id, mediation_id: docket.id, case_id: caseId, asked_at: askedAt, noted_by: ctx.actor.personId },
    });
    await startClock(ctx, { caseId, aboutId: id, clock: 'mediation-protection-request', from: askedAt });
    return { id };
  });
  return { id };
}
