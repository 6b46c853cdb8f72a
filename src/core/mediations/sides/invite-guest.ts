import { z } from 'zod';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkOffered } from '../act-on-mediation.ts';
import { GuestWords, guestOf } from '../docket-words.ts';
import { guestKinds } from '../mediation.ts';

export const InviteGuest = GuestWords.extend({ caseId: z.string(), kind: z.enum(guestKinds) });
export type InviteGuest = z.input<typeof InviteGuest>;

/**
 * Somebody might help: a relative, a neighbour, somebody who knows the matter. She comes only if both sides consent
 * (人民调解法 §20). The id by which both are heard about her.
 */
export async function inviteGuest(ctx: Ctx, input: InviteGuest, once: Once = {}): Promise<{ id: string }> {
  const { caseId, kind, ...words } = parseInput(InviteGuest, input);
  const wish = { kind, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'invite-guest', act: 'invite-guest', caseId, wish } as const;
  const id = await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    const id = ctx.newId();
    await ctx.db
      .insertInto('mediation_guests')
      .values({
        ...{ id, mediation_id: docket.id, case_id: caseId, kind },
        ...{ added_at: ctx.now, added_by: ctx.actor.personId },
        words: await sealJson(ctx, words, guestOf(id)),
      })
      .execute();
    return { id };
  });
  return { id };
}
