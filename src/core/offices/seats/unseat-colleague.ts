import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { mayUnseat } from './seat-policy.ts';
import { lockSeat, markSeatEnded } from './seat-queries.ts';

export const UnseatColleague = z.strictObject({ seatId: z.string(), why: line(2, 200) });
export type UnseatColleague = z.input<typeof UnseatColleague>;

/**
 * The district's office ends a seat at once: her next request is judged without it, and what she had others of the desk take over
 * (`takeCaseOver`, `assignRequest`). Forbidden to everybody else; NotFound where it has ended already.
 */
export async function unseatColleague(ctx: Ctx, input: UnseatColleague, once: Once = {}): Promise<void> {
  const wish = parseInput(UnseatColleague, input);
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'unseat-colleague', input: wish },
    again: () => Promise.resolve(),
    work: async (ctx, answer) => {
      const { seatId, why } = wish;
      const actor = await districtOnly(ctx);
      const seat = isId(seatId) ? await asSystem(ctx, ({ db }) => lockSeat(db, seatId)) : undefined;
      if (!seat || !mayUnseat(actor, { divisionCode: seat.division_code })) throw notFound('seat-not-found');
      const ended = { ended_at: ctx.now, ended_by: actor.personId, ended_why: why };
      await asSystem(ctx, ({ db }) => markSeatEnded(db, seatId, ended));
      await recordDeed(ctx, {
        ...{ verb: 'unseat-colleague', subjectId: seatId, personId: seat.person_id },
        answer,
      });
    },
  });
}
