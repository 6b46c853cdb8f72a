import { z } from 'zod';
import { checkReceiver } from '../../cases/team/get-receiver.ts';
import { insertMember } from '../../cases/team/team-queries.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation } from '../act-on-mediation.ts';
import { markMediation, markMediatorToAccept } from '../docket-queries.ts';
import { anId } from '../docket-words.ts';

export const PassMediation = z.strictObject({ caseId: z.string(), personId: anId });
export type PassMediation = z.input<typeof PassMediation>;

/**
 * Another mediator, in one touch: one of the team, or where its lead asks somebody with a seat, who joins it. Both sides are
 * to accept her anew (人民调解法 §23). What the one before noted of a side alone stays hers. Conflict
 * `mediates-already`; Invalid `not-a-receiver`; RuleBroken `lead-brings-in`, `case-locked`.
 */
export async function passMediation(ctx: Ctx, input: PassMediation, once: Once = {}): Promise<void> {
  const { caseId, personId } = parseInput(PassMediation, input);
  const act = { ...once, verb: 'pass-mediation', act: 'pass-mediation', caseId, wish: { personId } } as const;
  await actOnMediation(ctx, act, async (ctx, docket, { row, standing }) => {
    if (docket.mediator_id === personId) throw conflict('mediates-already');
    const { isOnTeam } = await checkReceiver(ctx, row, personId);
    const joins = !isOnTeam;
    if (joins && standing !== 'lead') throw ruleBroken('lead-brings-in');
    if (joins && row.locked_at) throw ruleBroken('case-locked');
    await markMediation(ctx.db, docket.id, { mediator_id: personId });
    await markMediatorToAccept(ctx.db, docket.id);
    if (!joins) return {};
    const seat = { caseId, personId, isLead: false, addedBy: ctx.actor.personId };
    return { letters: [{ topic: 'case-joined', subjectId: await insertMember(ctx, seat) }] };
  });
}
