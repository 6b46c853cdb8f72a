import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { getVillage } from '../links/join-link.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import { insertPhone } from '../people/phones/kept-phone-queries.ts';
import { sealPhone } from '../people/phones/seal-phone.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { beginLeader } from './begin-leader.ts';
import { groupNameOf, longestGroupName } from './group-leader.ts';

export const NameGroupLeader = z.strictObject({
  villageCode: z.string().max(20),
  /** What the village calls the group, or the number of a grid: 东组, 3组, 网格003. */
  groupName: line(1, longestGroupName),
  name: line(1, 30),
  /** Hers, to be rung by who leads the village and by its chair; none where it is not known. */
  phone: z.string().max(64).optional(),
});
export type NameGroupLeader = z.input<typeof NameGroupLeader>;

/**
 * The office names who leads the women's group of a part of a village from today; whoever did leads it no more. She needs no account.
 * Returns the id of her time as leader; a retry with the same key gets the first one's. Forbidden `office-only`; Invalid
 * `village-unknown`, `group-ambiguous`, `phone-unknown-form`.
 */
export async function nameGroupLeader(
  ctx: Ctx,
  input: NameGroupLeader,
  once: Once = {},
): Promise<{ id: string }> {
  const { villageCode, groupName: typed, name, phone: typedPhone } = parseInput(NameGroupLeader, input);
  const [groupName, personId] = [groupNameOf(typed), ctx.newId()];
  const sealed = await sealPhone(ctx, { personId, typed: typedPhone });
  return answerOnce(personOnly(ctx), once, {
    request: {
      verb: 'name-group-leader',
      input: { villageCode, groupName, name, phone: sealed?.mark.toString('hex') },
    },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const village = await getVillage(ctx, villageCode);
      await officeAboveOnly(ctx, village);
      const by = ctx.actor.personId;
      const { id } = await asSystem(ctx, async (system) => {
        const leader = { id: personId, name };
        const begun = await beginLeader(system, { villageCode: village, groupName, leader, by });
        if (begun === 'ambiguous') throw invalid([{ path: 'groupName', code: 'group-ambiguous' }]);
        if (sealed) await insertPhone(system.db, { person_id: personId, ...sealed });
        return begun;
      });
      await recordDeed(ctx, { verb: 'name-group-leader', subjectId: id, personId, answer });
      return { id };
    },
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}
