import { recordDeed } from '../../deeds/record-deed.ts';
import { beginLeader } from '../../group-leaders/begin-leader.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import { keepPhones } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** Who leads a group of her village from today. As the system. */
export async function takeGroupLeader(ctx: Ctx, row: ReadyRow, { roster, by }: Taking): Promise<void> {
  const { id: personId, name, village_code: villageCode, group_name: groupName } = row;
  if (name === null || villageCode === null || groupName === null)
    throw new Error('a ready line leads no group');
  const begun = await beginLeader(ctx, { villageCode, groupName, leader: { id: personId, name }, by });
  if (begun === 'ambiguous') {
    await markRowRefused(ctx.db, row.id, 'group-ambiguous');
    return;
  }
  const { id, replacedId } = begun;
  await recordDeed(ctx, { verb: 'name-group-leader', subjectId: id, personId });
  await keepPhones(ctx, [row.id], roster);
  await markRowTaken(ctx.db, row.id, {
    ...{ person_id: personId, made_id: id },
    ...(replacedId !== null && { replaced_id: replacedId }),
  });
}
