import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { caucusOf } from '../docket-words.ts';
import { longestRecord, sides } from '../mediation.ts';

export const WriteCaucus = z.strictObject({
  caseId: z.string(),
  side: z.enum(sides),
  words: paragraph(1, longestRecord),
});
export type WriteCaucus = z.input<typeof WriteCaucus>;

/**
 * What a side said to the mediator alone. Nobody but her reads it: not her team, not its lead, not who mediates after her; it
 * is in no paper. RuleBroken `mediator-only`.
 */
export async function writeCaucus(ctx: Ctx, input: WriteCaucus, once: Once = {}): Promise<{ id: string }> {
  const { caseId, side, words } = parseInput(WriteCaucus, input);
  const wish = { side, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'write-caucus', act: 'write-caucus', caseId, wish } as const;
  const id = await actOnMediation(ctx, act, async (ctx, docket) => {
    const { personId } = ctx.actor;
    if (docket.mediator_id !== personId) throw ruleBroken('mediator-only');
    const id = ctx.newId();
    await ctx.db
      .insertInto('mediation_caucuses')
      .values({
        ...{ id, mediation_id: docket.id, case_id: caseId, side, written_at: ctx.now, written_by: personId },
        words: await ctx.vault.seal(words, caucusOf(id)),
      })
      .execute();
    return { id };
  });
  return { id };
}
