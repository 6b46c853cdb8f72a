import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { findVillageNow } from '../divisions/find-village-now.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { getVillage } from '../links/join-link.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import { insertPhone } from '../people/phones/kept-phone-queries.ts';
import { sealPhone } from '../people/phones/seal-phone.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { beginLeader, lockReplaced } from './begin-leader.ts';
import { groupNameOf, longestGroupName, type GroupMeant } from './group-leader.ts';

export const NameGroupLeader = z.strictObject({
  villageCode: z.string().max(20),
  /** The village that the group is of, where that has become part of this one; none: its own, else the only one that came. */
  ofCode: z.string().max(20).optional(),
  /** What the village calls the group, or the number of a grid: 东组, 3组, 网格003. */
  groupName: line(1, longestGroupName),
  name: line(1, 30),
  /** Hers, to be rung by who leads the village and by its chair; none where it is not known. */
  phone: z.string().max(64).optional(),
});
export type NameGroupLeader = z.input<typeof NameGroupLeader>;

/** The village, and the one whose group is meant: itself, or one that is part of it by now. Invalid `village-unknown`. */
async function getGroup(
  ctx: PersonCtx,
  { villageCode: typed, ofCode, groupName }: GroupMeant,
): Promise<GroupMeant> {
  const villageCode = await getVillage(ctx, typed);
  if (ofCode !== undefined && (await findVillageNow(ctx.db, ofCode, ctx.now))?.code !== villageCode)
    throw invalid([{ path: 'ofCode', code: 'village-unknown' }]);
  return { villageCode, ofCode, groupName };
}

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
  const { name, phone: typedPhone, ...wish } = parseInput(NameGroupLeader, input);
  const [meant, personId] = [{ ...wish, groupName: groupNameOf(wish.groupName) }, ctx.newId()];
  const sealed = await sealPhone(ctx, { personId, typed: typedPhone });
  return answerOnce(personOnly(ctx), once, {
    request: {
      verb: 'name-group-leader',
      input: { ...meant, name, phone: sealed?.mark.toString('hex') },
    },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const group = await getGroup(ctx, meant);
      await officeAboveOnly(ctx, group.villageCode);
      const by = ctx.actor.personId;
      const id = await asSystem(ctx, async (system) => {
        const before = await lockReplaced(system, group);
        if (before === 'ambiguous') throw invalid([{ path: 'groupName', code: 'group-ambiguous' }]);
        const begun = await beginLeader(system, { group, before, leader: { id: personId, name }, by });
        if (sealed) await insertPhone(system.db, { person_id: personId, ...sealed });
        return begun;
      });
      await recordDeed(ctx, { verb: 'name-group-leader', subjectId: id, personId, answer });
      return { id };
    },
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}
