import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, invalid, notFound, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { putOnSeat } from './put-on-seat.ts';
import { districtSeats } from './seat.ts';
import { maySeat } from './seat-policy.ts';
import { listColleagues } from './seat-queries.ts';

export const SeatColleague = z.strictObject({
  /** One of the colleagues that `showSeats` names; anybody else by her whole phone alone. */
  personId: z.string().refine(isId, { error: 'nobody-there' }).optional(),
  phone: z.string().optional(),
  seat: z.enum(districtSeats),
  /** Why she: she reads it too. */
  why: line(2, 200),
});
export type SeatColleague = z.input<typeof SeatColleague>;

type Wish = z.output<typeof SeatColleague>;
type PersonOfPhone = (phone: string) => Promise<string | null>;
type Asked = Once & { personOfPhone: PersonOfPhone };

/** Nobody but the office learns whether a phone is known, and only to be seated does she become a person of this district. */
async function getPersonToSeat(ctx: PersonCtx, wish: Wish, personOfPhone: PersonOfPhone): Promise<string> {
  if (wish.personId !== undefined) return wish.personId;
  if (wish.phone === undefined) throw invalid([{ path: 'personId', code: 'nobody-there' }]);
  await inTransaction(ctx, districtOnly);
  const personId = await personOfPhone(wish.phone);
  if (personId === null) throw invalid([{ path: 'phone', code: 'seat-phone-unknown' }]);
  return personId;
}

const isColleague = async (ctx: Ctx, personId: string): Promise<boolean> =>
  (await asSystem(ctx, ({ db }) => listColleagues(db))).some(({ id }) => id === personId);

/**
 * The district's office gives somebody a seat: from her next request on, once her second step is done, she acts with it. Its id.
 * Forbidden to everybody else; NotFound where she is no colleague; Invalid `seat-phone-unknown`; RuleBroken
 * `not-a-seat-for-yourself`, `auditor-works-on-no-case`, `auditor-worked-lately`; Conflict `seat-held`.
 */
export async function seatColleague(
  ctx: Ctx,
  input: SeatColleague,
  { personOfPhone, ...once }: Asked,
): Promise<{ id: string }> {
  const wish = parseInput(SeatColleague, input);
  const personId = await getPersonToSeat(personOnly(ctx), wish, personOfPhone);
  const { seat, why } = wish;
  return answerOnce(personOnly(ctx), once, {
    // Without the phone, of which nothing is kept, not in a hash either.
    request: { verb: 'seat-colleague', input: { personId, seat, why } },
    again: (_ctx, id) => Promise.resolve({ id }),
    work: async (ctx, answer) => {
      const actor = await districtOnly(ctx);
      if (wish.personId !== undefined && !(await isColleague(ctx, personId)))
        throw notFound('colleague-not-found');
      if (!maySeat(actor, { personId, divisionCode: ctx.cell.divisionCode }))
        throw ruleBroken('not-a-seat-for-yourself');
      const by = { personId: actor.personId, why };
      const given = await asSystem(ctx, (system) => putOnSeat(system, { personId, seat }, by));
      if (!given) throw conflict('seat-held');
      await recordDeed(ctx, { verb: 'seat-colleague', subjectId: given.id, personId, answer });
      return given;
    },
  });
}
