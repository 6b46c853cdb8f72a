import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, invalid, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { isWalledOff } from '../asking/wall-queries.ts';
import { listSeatsOf } from '../desk-queries.ts';
import { longestReason, needsCase, needsScreen } from '../request.ts';
import { mayGive } from '../request-policy.ts';
import type { RequestRow } from '../request-queries.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';
import { ownerIsGone } from './owner-is-gone.ts';

export const AssignRequest = z.strictObject({
  requestId: z.string(),
  /** Somebody of the desk, a counsellor or a mediator. */
  toId: z.string().refine(isId, { error: 'id-shape' }),
  /** Needed where she hands over what she has. */
  reason: paragraph(1, longestReason).optional(),
});
export type AssignRequest = z.input<typeof AssignRequest>;

/** She has a seat at the district, and no wall stands before her: the answer does not tell which it was. */
async function checkReceiver(ctx: PersonCtx, request: RequestRow, toId: string): Promise<void> {
  const { seats, isWalled } = await asSystem(ctx, async ({ db }) => ({
    seats: await listSeatsOf(db, toId),
    isWalled: await isWalledOff(db, request.id, toId),
  }));
  if (seats.length === 0 || isWalled) throw invalid([{ path: 'toId', code: 'not-a-receiver' }]);
  const mediates = seats.every((seat) => seat === 'mediator');
  if (mediates && needsCase(request)) throw ruleBroken('case-first');
  if (!seats.includes('rights') && needsScreen(request)) throw ruleBroken('screen-first');
}

/**
 * Gives one to somebody of the desk, a counsellor or a mediator, who owns it from then on and is told. By its owner with
 * a reason; by any of the desk where nobody has it, or nobody any more. Safe to repeat. Invalid `not-a-receiver`;
 * RuleBroken `case-first`: a quarrel, or a call for help, reaches a mediator by its case alone, once it was screened;
 * `screen-first`: a quarrel reaches a counsellor once the desk has said how soon.
 */
export async function assignRequest(ctx: Ctx, input: AssignRequest, once: Once = {}): Promise<RequestItem> {
  const { requestId, toId, reason } = parseInput(AssignRequest, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'assign-request', requestId, wish: { toId }, note: reason },
    may: async (reader, request, ctx) =>
      mayGive(reader, request, { ownerIsGone: await ownerIsGone(ctx, request) }),
    work: async (ctx, request) => {
      stillOpen(request);
      if (request.owner_id === toId) return null;
      if (request.at_desk_at === null) throw conflict('request-at-home');
      if (request.owner_id !== null && reason === undefined)
        throw invalid([{ path: 'reason', code: 'required' }]);
      await checkReceiver(ctx, request, toId);
      return {
        changed: { owner_id: toId, taken_at: ctx.now },
        event: { kind: request.owner_id === null ? 'assigned' : 'handed-over', toId },
        topics: ['request-handed'],
      };
    },
  });
}
