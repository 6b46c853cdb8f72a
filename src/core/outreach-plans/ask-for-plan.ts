import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { insertPlan } from './plan-queries.ts';

const most = (number: number) => z.number().int().min(1).max(number).optional();

export const AskForPlan = z.strictObject({
  division: z.string().max(20),
  /** Nobody leads more villages; twice the rule where it is left out. */
  mostChairs: most(1000),
  /** Nobody keeps touch with more women; twice the rule where it is left out. */
  mostLinks: most(10_000),
  /** Not more executives go to one village, for each rings its chair. */
  mostExecutives: most(100),
});
export type AskForPlan = z.input<typeof AskForPlan>;

const usualExecutives = 6;

/** A town or the district, for its office. NotFound, Forbidden; Invalid `town-or-district`. */
async function getPlannable(ctx: PersonCtx, division: string): Promise<string> {
  const { code, level } = await getPlaceBelow(ctx, division, dayOf(ctx.now));
  if (level === 'village') throw invalid([{ path: 'division', code: 'town-or-district' }]);
  return code;
}

/**
 * An office asks for a plan of 1+3+N in its place: it waits until it is solved, outside of every request. NotFound, Forbidden; Invalid;
 * Conflict `plan-under-way`. A retry with the same key gets the first answer.
 */
export async function askForPlan(ctx: Ctx, input: AskForPlan, once: Once = {}): Promise<{ id: string }> {
  const wish = parseInput(AskForPlan, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'ask-for-plan', input: wish },
    work: async (ctx, answer) => {
      const id = ctx.newId();
      const divisionCode = await getPlannable(ctx, wish.division);
      const { chairs, links } = await ruleOfToday(ctx);
      try {
        await insertPlan(ctx.db, {
          ...{ id, division_code: divisionCode, asked_by: ctx.actor.personId, asked_at: ctx.now },
          most_chairs: wish.mostChairs ?? Math.max(1, 2 * chairs),
          most_links: wish.mostLinks ?? Math.max(1, 2 * links),
          most_executives: wish.mostExecutives ?? usualExecutives,
        });
      } catch (error) {
        const isUnderWay = violatedConstraint(error) === 'outreach_plans_one_at_a_time';
        throw isUnderWay ? conflict('plan-under-way') : error;
      }
      await recordDeed(ctx, { verb: 'ask-for-plan', subjectId: id, answer });
      return { id };
    },
    again: async (_, id) => ({ id }),
  });
}
