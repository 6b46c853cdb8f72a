import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestReason } from '../case.ts';
import { markCase } from '../case-queries.ts';
import { appendNote } from '../notes/append-note.ts';
import { giveRequestTo } from '../request-of-case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { checkReceiver } from './get-receiver.ts';
import { leaveTeam } from './leave-team.ts';
import { insertMember, markLead } from './team-queries.ts';

export const HandOverCase = z.strictObject({
  caseId: z.string(),
  personId: z.string().refine(isId, { error: 'id-shape' }),
  /** Stands as a note of hers. */
  reason: paragraph(1, longestReason),
  /** Stays on the team all the same. */
  stay: z.boolean().default(false),
});
export type HandOverCase = z.input<typeof HandOverCase>;
type Wish = z.output<typeof HandOverCase>;

/** The id of the seat from which it is led now. */
function changeLead(ctx: PersonCtx, { caseId, personId, stay }: Wish, isOnTeam: boolean): Promise<string> {
  return asSystem(ctx, async (system) => {
    const mine = ctx.actor.personId;
    if (stay) await markLead(system.db, caseId, { personId: mine, isLead: false });
    else await leaveTeam(system, caseId, { personIds: [mine], at: ctx.now, why: 'handed-over' });
    await markCase(system.db, caseId, { lead_doubted_by: null });
    if (isOnTeam) return markLead(system.db, caseId, { personId, isLead: true });
    return insertMember(system, { caseId, personId, isLead: true, addedBy: mine });
  });
}

/**
 * The lead hands the case to somebody elsewhere, with a reason, and reads it no longer unless she stays; what
 * was asked goes with it. RuleBroken
 * `hand-over-to-another`, `mediation-not-offered`; Invalid `not-a-receiver`. A lock does not hold up what gets it out of
 * wrong hands.
 */
export async function handOverCase(ctx: Ctx, input: HandOverCase, once: Once = {}): Promise<void> {
  const wish = parseInput(HandOverCase, input);
  const { caseId, personId } = wish;
  const mark = await markOf(ctx, wish);
  const act = { ...once, verb: 'hand-over-case', act: 'hand-over', caseId, wish: { mark } } as const;
  await actOnCase(ctx, act, async (ctx, { row, role }) => {
    if (personId === ctx.actor.personId) throw ruleBroken('hand-over-to-another');
    const { isOnTeam } = await checkReceiver(ctx, row, personId);
    await appendNote(ctx, { row, role, id: ctx.newId(), words: wish.reason });
    const seatId = await changeLead(ctx, wish, isOnTeam);
    await giveRequestTo(ctx, { caseId, personId });
    return { letters: [{ topic: 'case-joined', subjectId: seatId }] };
  });
}
