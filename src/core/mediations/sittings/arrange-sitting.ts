import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { actOnMediation, checkAccepted, checkOffered } from '../act-on-mediation.ts';
import { placeOf } from '../docket-words.ts';

export const ArrangeSitting = z.strictObject({
  caseId: z.string(),
  startsAt: z.iso.datetime({ offset: true, error: 'instant-shape' }),
  place: line(1, 100),
});
export type ArrangeSitting = z.input<typeof ArrangeSitting>;

/**
 * Both are asked to one table; each reads when and where by its code. RuleBroken `mediation-not-offered`, also where violence
 * was found since; Conflict `both-must-agree-first`, `mediator-to-accept`.
 */
export async function arrangeSitting(
  ctx: Ctx,
  input: ArrangeSitting,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, startsAt, place } = parseInput(ArrangeSitting, input);
  const wish = { startsAt, place: await markOf(ctx, place) };
  const act = { ...once, verb: 'arrange-sitting', act: 'sit-together', caseId, wish } as const;
  const id = await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    if (docket.stage === 'asking') throw conflict('both-must-agree-first');
    await checkAccepted(ctx, docket.id);
    const id = ctx.newId();
    await ctx.db
      .insertInto('mediation_sittings')
      .values({
        ...{ id, mediation_id: docket.id, case_id: caseId, starts_at: new Date(startsAt) },
        ...{ arranged_by: ctx.actor.personId, place: await ctx.vault.seal(place, placeOf(id)) },
      })
      .execute();
    return { id };
  });
  return { id };
}
