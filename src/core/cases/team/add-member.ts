import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { checkReceiver } from './get-receiver.ts';
import { insertMember } from './team-queries.ts';

export const AddMember = z.strictObject({
  caseId: z.string(),
  personId: z.string().refine(isId, { error: 'id-shape' }),
});
export type AddMember = z.input<typeof AddMember>;

/**
 * The lead brings in somebody with a seat at the district. Who is there already stays. RuleBroken `case-locked`,
 * `mediation-not-offered`; Invalid `not-a-receiver`.
 */
export async function addMember(ctx: Ctx, input: AddMember, once: Once = {}): Promise<void> {
  const { caseId, personId } = parseInput(AddMember, input);
  const act = { ...once, verb: 'add-case-member', act: 'add-member', caseId, wish: { personId } } as const;
  await actOnCase(ctx, act, async (ctx, { row }) => {
    if (row.locked_at) throw ruleBroken('case-locked');
    const { isOnTeam } = await checkReceiver(ctx, row, personId);
    if (isOnTeam) return {};
    const seatId = await insertMember(ctx, { caseId, personId, isLead: false, addedBy: ctx.actor.personId });
    return { letters: [{ topic: 'case-joined', subjectId: seatId }] };
  });
}
