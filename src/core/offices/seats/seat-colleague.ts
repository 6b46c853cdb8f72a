import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { putOnSeat } from './put-on-seat.ts';
import { districtSeats } from './seat.ts';
import { maySeat } from './seat-policy.ts';

export const SeatColleague = z.strictObject({
  personId: z.string().refine(isId, { error: 'nobody-there' }),
  seat: z.enum(districtSeats),
  /** Why she: she reads it too. */
  why: line(2, 200),
});
export type SeatColleague = z.input<typeof SeatColleague>;

/**
 * The district's office gives somebody a seat: from her next request on, once her second step is done, she acts with it. Its id.
 * Forbidden to everybody else; NotFound; RuleBroken `not-a-seat-for-yourself`, `auditor-works-on-no-case`; Conflict `seat-held`.
 */
export async function seatColleague(
  ctx: Ctx,
  input: SeatColleague,
  once: Once = {},
): Promise<{ id: string }> {
  const wish = parseInput(SeatColleague, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'seat-colleague', input: wish },
    again: (_ctx, id) => Promise.resolve({ id }),
    work: async (ctx, answer) => {
      const { personId, why } = wish;
      const actor = await districtOnly(ctx);
      if (!maySeat(actor, { personId, divisionCode: ctx.cell.divisionCode }))
        throw ruleBroken('not-a-seat-for-yourself');
      const by = { personId: actor.personId, why };
      const given = await asSystem(ctx, (system) => putOnSeat(system, wish, by));
      if (!given) throw conflict('seat-held');
      await recordDeed(ctx, { verb: 'seat-colleague', subjectId: given.id, personId, answer });
      return given;
    },
  });
}
