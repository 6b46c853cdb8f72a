import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { findGuest, markGuest } from '../docket-queries.ts';
import { anId } from '../docket-words.ts';
import { sides } from '../mediation.ts';

export const HearOfGuest = z.strictObject({
  caseId: z.string(),
  guestId: anId,
  side: z.enum(sides),
  consents: z.boolean(),
});
export type HearOfGuest = z.input<typeof HearOfGuest>;

/** Whether a side wants her there. One no is enough, and stays. NotFound `guest-not-found`; Conflict `guest-declined`. */
export async function hearOfGuest(ctx: Ctx, input: HearOfGuest, once: Once = {}): Promise<void> {
  const { caseId, guestId, side, consents } = parseInput(HearOfGuest, input);
  const wish = { guestId, side, consents };
  const act = { ...once, verb: 'hear-of-guest', act: 'invite-guest', caseId, wish } as const;
  await actOnMediation(ctx, act, async (ctx, docket) => {
    const guest = await findGuest(ctx.db, docket.id, guestId);
    if (!guest) throw notFound('guest-not-found');
    if (guest.declined_at) throw conflict('guest-declined');
    const agreed = side === 'one' ? { one_agreed_at: ctx.now } : { other_agreed_at: ctx.now };
    await markGuest(ctx.db, guestId, consents ? agreed : { declined_at: ctx.now });
    return {};
  });
}
