import { z } from 'zod';
import { lawsClockFor } from '../clocks/clock-for.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { conflict, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { clocksOfDistricts, mostFor } from './district-clock.ts';
import { insertDistrictClock, lockStanding, markClockEnded } from './district-clock-queries.ts';
import { districtOfficeOnly } from './district-office-only.ts';

export const SetDistrictClock = z.strictObject({
  clock: z.enum(clocksOfDistricts),
  /** In the clock's own unit: hours stay hours. */
  amount: z.number().int().min(1),
  /** From this day on; today where nothing is said. */
  validFrom: z.iso.date({ error: 'day-shape' }).optional(),
  /** Why, for whoever reads the list later: a meeting, a promise, a holiday. No person stands in it. */
  why: line(1, 200),
});
export type SetDistrictClock = z.input<typeof SetDistrictClock>;
type Wish = z.output<typeof SetDistrictClock>;

const farthestDays = 366;

function checkWish({ clock, amount }: Wish, { from, today }: { from: string; today: string }): void {
  if (from < today) throw invalid([{ path: 'validFrom', code: 'in-the-past' }]);
  if (from > addDays(today, farthestDays)) throw invalid([{ path: 'validFrom', code: 'too-far-ahead' }]);
  const limit = mostFor(lawsClockFor(clock, from));
  if (amount > limit) throw invalid([{ path: 'amount', code: 'longer-than-the-law', limit }]);
}

async function set(ctx: PersonCtx, wish: Wish, answer: AnswerKey | undefined): Promise<{ id: string }> {
  await districtOfficeOnly(ctx);
  const today = dayOf(ctx.now);
  const { clock, amount, why, validFrom = today } = wish;
  checkWish(wish, { from: validFrom, today });
  const by = { ended_at: ctx.now, ended_by: ctx.actor.personId };
  const standing = await lockStanding(ctx.db, clock);
  // One that has not begun yet never holds.
  if (standing) {
    const ended_from = validFrom < standing.validFrom ? standing.validFrom : validFrom;
    await markClockEnded(ctx.db, standing.id, { ended_from, ...by });
  }
  const id = ctx.newId();
  const row = { id, clock, amount, why, valid_from: validFrom };
  await insertDistrictClock(ctx.db, { ...row, set_at: ctx.now, set_by: ctx.actor.personId });
  await recordDeed(ctx, { verb: 'set-district-clock', subjectId: id, answer });
  return { id };
}

/**
 * The district's office promises to be sooner, from a day on; what runs already keeps its end. Where an article says a number a
 * longer one is refused (Invalid `longer-than-the-law`). Invalid `in-the-past`, `too-far-ahead`; Forbidden for everybody else;
 * Conflict `clock-changed` where a colleague was first.
 */
export async function setDistrictClock(
  ctx: Ctx,
  input: SetDistrictClock,
  once: Once = {},
): Promise<{ id: string }> {
  const wish = parseInput(SetDistrictClock, input);
  try {
    return await answerOnce(personOnly(ctx), once, {
      request: { verb: 'set-district-clock', input: wish },
      work: (ctx, answer) => set(ctx, wish, answer),
      again: (_ctx, id) => Promise.resolve({ id }),
    });
  } catch (error) {
    throw violatedConstraint(error) === 'district_clocks_one_stands' ? conflict('clock-changed') : error;
  }
}
