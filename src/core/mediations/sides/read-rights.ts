import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { markSide } from '../docket-queries.ts';
import { aDay } from '../docket-words.ts';
import { sides, waysOfReading } from '../mediation.ts';

export const ReadRights = z.strictObject({
  caseId: z.string(),
  side: z.enum(sides),
  on: aDay,
  how: z.enum(waysOfReading),
});
export type ReadRights = z.input<typeof ReadRights>;

/**
 * A side has been told what it may do: choose or accept the mediator, refuse or stop, have it open or closed (人民调解法 §23).
 * RuleBroken `not-yet` of a day to come.
 */
export async function readRights(ctx: Ctx, input: ReadRights, once: Once = {}): Promise<void> {
  const { caseId, side, on, how } = parseInput(ReadRights, input);
  const act = { ...once, verb: 'read-rights', act: 'ask-side', caseId, wish: { side, on, how } } as const;
  await actOnMediation(ctx, act, async (ctx, docket) => {
    if (on > dayOf(ctx.now)) throw ruleBroken('not-yet');
    await markSide(ctx.db, { mediationId: docket.id, side }, { rights_read_on: on, rights_read_how: how });
    return {};
  });
}
