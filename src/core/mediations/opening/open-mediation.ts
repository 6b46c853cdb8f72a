import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { isOnTeam } from '../../cases/team/team-queries.ts';
import { startClock } from '../../cases/clocks/start-clock.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem } from '../../shared/transaction.ts';
import { checkOffered } from '../act-on-mediation.ts';
import { aDay, anId, SideParticulars, Story } from '../docket-words.ts';
import { disputes, origins } from '../mediation.ts';
import { checkMayOpen } from './check-may-open.ts';
import { placeMediation } from './place-mediation.ts';

export const OpenMediation = z.strictObject({
  caseId: z.string(),
  committeeId: anId,
  dispute: z.enum(disputes),
  origin: z.enum(origins).default('offered'),
  /** Somebody of the team; she herself if nobody is named. */
  mediatorId: anId.optional(),
  one: SideParticulars,
  other: SideParticulars,
  story: Story,
  /** From which day a court entrusted it; its time runs from there. */
  entrustedOn: aDay.optional(),
});
export type OpenMediation = z.input<typeof OpenMediation>;

/**
 * Opens the docket of a case, once violence has been asked about and mediation may be offered: both sides are then asked,
 * and neither is told by whom it began. RuleBroken `mediation-not-offered`; Conflict as in `checkMayOpen`; Invalid
 * `not-on-the-team`, `entrusted-on-a-day`, `unknown-committee` where it is not registered on that day. 人民调解法 §17, §19.
 */
export async function openMediation(
  ctx: Ctx,
  input: OpenMediation,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, entrustedOn, ...wish } = parseInput(OpenMediation, input);
  if ((wish.origin === 'entrusted') !== (entrustedOn !== undefined))
    throw invalid([{ path: 'entrustedOn', code: 'entrusted-on-a-day' }]);
  const mark = await markOf(ctx, { ...wish, entrustedOn });
  const act = { ...once, verb: 'open-mediation', act: 'open-mediation', caseId, wish: { mark } } as const;
  const id = await actOnCase(ctx, act, async (ctx, seen) => {
    checkOffered(seen);
    await checkMayOpen(ctx, caseId);
    const mediatorId = wish.mediatorId ?? ctx.actor.personId;
    if (!(await asSystem(ctx, ({ db }) => isOnTeam(db, caseId, mediatorId))))
      throw invalid([{ path: 'mediatorId', code: 'not-on-the-team' }]);
    const { id } = await placeMediation(ctx, { ...wish, caseId, mediatorId, on: dayOf(ctx.now) });
    if (entrustedOn !== undefined)
      await startClock(ctx, {
        ...{ caseId, clock: 'mediation-entrusted', aboutId: id, from: startOfDay(entrustedOn) },
      });
    return { id };
  });
  return { id };
}
