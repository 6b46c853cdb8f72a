import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkOffered, endWith, moveOn } from '../act-on-mediation.ts';
import { listSides, markSide, type SideRow } from '../docket-queries.ts';
import { sides } from '../mediation.ts';

export const HearSide = z.strictObject({
  caseId: z.string(),
  side: z.enum(sides),
  answer: z.enum(['agrees', 'refuses']),
  /** With her yes: the mediator is somebody she accepts. */
  acceptsMediator: z.boolean().default(true),
});
export type HearSide = z.input<typeof HearSide>;

/** Both are willing, and both accept who mediates. */
const areReady = (both: readonly SideRow[]): boolean =>
  both.length === 2 &&
  both.every(({ agreed_at, accepted_mediator_at: accepted }) => agreed_at !== null && accepted !== null);

/**
 * What a side says when it is asked. Once both are willing and accept the mediator they may sit together; a clear refusal of
 * either, also later, ends it at once (人民调解法 §17). RuleBroken `rights-first` where it has not been told its rights,
 * `mediation-not-offered`; Conflict `mediation-in-force`: what binds is not ended by a word.
 */
export async function hearSide(ctx: Ctx, input: HearSide, once: Once = {}): Promise<void> {
  const { caseId, side, answer, acceptsMediator } = parseInput(HearSide, input);
  const wish = { side, answer, acceptsMediator };
  await actOnMediation(
    ctx,
    { ...once, verb: 'hear-side', act: 'ask-side', caseId, wish },
    async (ctx, docket, seen) => {
      if (docket.stage === 'in-force') throw conflict('mediation-in-force');
      const which = { mediationId: docket.id, side };
      if (answer === 'refuses') {
        await markSide(ctx.db, which, { refused_at: ctx.now, agreed_at: null });
        await endWith(ctx, { docket, to: 'refused', ending: { words: null, routes: [] } });
        return {};
      }
      checkOffered(seen);
      const before = (await listSides(ctx.db, docket.id)).find((one) => one.side === side);
      if (before?.rights_read_on === null) throw ruleBroken('rights-first');
      const accepted = acceptsMediator ? ctx.now : null;
      await markSide(ctx.db, which, { agreed_at: ctx.now, accepted_mediator_at: accepted });
      if (docket.stage === 'asking' && areReady(await listSides(ctx.db, docket.id)))
        await moveOn(ctx, docket, 'agreed');
      return {};
    },
  );
}
