import { leadAgain } from '../../group-leaders/begin-leader.ts';
import { finishLeader } from '../../group-leaders/finish-leader.ts';
import { findLeader, lockGroups, lockLeadOf } from '../../group-leaders/group-leader-queries.ts';
import { forgetNameOnly } from '../../people/forget-name-only.ts';
import type { TakeRow } from '../taking/taking.ts';
import { passOver } from './pass-over.ts';

/** Who led the group before does so again, unless somebody has been named since. She is taken back also where she leads it again herself. */
export const undoGroupLeader: TakeRow = async (ctx, { person_id: personId, replaced_id: before }, { by }) => {
  if (personId === null) return;
  await lockGroups(ctx);
  const leader = await lockLeadOf(ctx.db, personId);
  if (leader) {
    await finishLeader(ctx, leader, { why: 'roster-undone', by });
    const replaced = before === null ? undefined : await findLeader(ctx.db, before);
    if (replaced) await leadAgain(ctx, replaced, { standsIn: leader.villageCode, by });
  } else await passOver(ctx, 'group_leaders', { personId, before });
  // Also whom somebody else replaced since: the roster that brought her is taken back whole.
  await forgetNameOnly(ctx, personId);
};
