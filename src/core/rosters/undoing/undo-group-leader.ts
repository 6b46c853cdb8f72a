import { leadAgain } from '../../group-leaders/begin-leader.ts';
import { finishLeader } from '../../group-leaders/finish-leader.ts';
import { findLeader, lockLeader } from '../../group-leaders/group-leader-queries.ts';
import { forgetNameOnly } from '../../people/forget-name-only.ts';
import type { TakeRow } from '../taking/taking.ts';

/** Who led the group before does so again, unless somebody has been named since. */
export const undoGroupLeader: TakeRow = async (
  ctx,
  { made_id: id, person_id: personId, replaced_id: before },
  { by },
) => {
  const leader = id === null ? undefined : await lockLeader(ctx.db, id);
  if (leader) {
    await finishLeader(ctx, leader, { why: 'roster-undone', by });
    const replaced = before === null ? undefined : await findLeader(ctx.db, before);
    if (replaced) await leadAgain(ctx, replaced, { standsIn: leader.villageCode, by });
  }
  // Also whom somebody else replaced since: the roster that brought her is taken back whole.
  if (personId !== null) await forgetNameOnly(ctx, personId);
};
