import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { markPartyStruck } from './work-queries.ts';

export const StrikeParty = z.strictObject({
  caseId: z.string(),
  partyId: z.string().refine(isId, { error: 'id-shape' }),
});
export type StrikeParty = z.input<typeof StrikeParty>;

/** Somebody does not belong in it, or was written down wrongly. NotFound. */
export async function strikeParty(ctx: Ctx, input: StrikeParty, once: Once = {}): Promise<void> {
  const { caseId, partyId } = parseInput(StrikeParty, input);
  const act = { ...once, verb: 'strike-case-party', act: 'strike-party', caseId, wish: { partyId } } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const struck = { struck_at: ctx.now, struck_by: ctx.actor.personId };
    if (!(await markPartyStruck(ctx.db, { caseId, partyId }, struck))) throw notFound('party-not-found');
    return {};
  });
}
