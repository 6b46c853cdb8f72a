import { z } from 'zod';
import { longestReason } from '../../cases/case.ts';
import { startClockAt } from '../../cases/clocks/start-clock.ts';
import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf, endOfDay } from '../../shared/dates.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { insertPromise } from '../agreement-queries.ts';
import { aDay, promiseOf } from '../docket-words.ts';
import { sides } from '../mediation.ts';
import { getAgreement } from './get-agreement.ts';

export const SetPromise = z.strictObject({
  caseId: z.string(),
  side: z.enum(sides),
  words: paragraph(1, longestReason),
  /** A month from now where nobody names a day. */
  dueOn: aDay.optional(),
});
export type SetPromise = z.input<typeof SetPromise>;

/**
 * Who has promised what by which day: the team hears of it before and on that day, for the committee follows what was agreed
 * (人民调解法 §31). RuleBroken `due-before-it-was-made`; NotFound `agreement-not-found`; Conflict `not-in-force-yet`.
 */
export async function setPromise(ctx: Ctx, input: SetPromise, once: Once = {}): Promise<{ id: string }> {
  const { caseId, side, words, dueOn: named } = parseInput(SetPromise, input);
  const wish = { side, dueOn: named, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'set-promise', act: 'keep-promise', caseId, wish } as const;
  const id = await actOnMediation(ctx, act, async (ctx, docket) => {
    const agreement = await getAgreement(ctx, docket.id);
    if (agreement.in_force_on === null) throw conflict('not-in-force-yet');
    const dueOn = named ?? dayOf(dueAt(clockFor('mediation-promise', dayOf(ctx.now)), ctx.now));
    if (dueOn < agreement.made_on) throw ruleBroken('due-before-it-was-made');
    const id = ctx.newId();
    await insertPromise(ctx.db, {
      ...{ id, agreement_id: agreement.id, case_id: caseId, side, due_on: dueOn },
      ...{ set_by: ctx.actor.personId, words: await ctx.vault.seal(words, promiseOf(id)) },
    });
    await startClockAt(ctx, { caseId, clock: 'mediation-promise', aboutId: id, due: endOfDay(dueOn) });
    return { id };
  });
  return { id };
}
