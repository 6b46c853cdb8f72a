import { recordDeed } from '../../deeds/record-deed.ts';
import { beginLeader, lockReplaced } from '../../group-leaders/begin-leader.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isOfRoster, markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import { keepPhones } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** Who leads a group of her village from today. As the system. */
export async function takeGroupLeader(ctx: Ctx, row: ReadyRow, { roster, by }: Taking): Promise<void> {
  const { id: personId, name, village_code: villageCode, of_code: ofCode, group_name: groupName } = row;
  if (name === null || villageCode === null || groupName === null)
    throw new Error('a ready line leads no group');
  const group = { villageCode, ofCode: ofCode ?? undefined, groupName };
  const before = await lockReplaced(ctx, group);
  if (before === 'ambiguous') {
    await markRowRefused(ctx.db, row.id, 'group-ambiguous');
    return;
  }
  // By another name of one village the table has said already who leads the group.
  if (before && (await isOfRoster(ctx.db, before.personId, roster.id))) {
    await markRowRefused(ctx.db, row.id, 'twice');
    return;
  }
  const id = await beginLeader(ctx, { group, before, leader: { id: personId, name }, by });
  await recordDeed(ctx, { verb: 'name-group-leader', subjectId: id, personId });
  await keepPhones(ctx, [row.id], roster);
  await markRowTaken(ctx.db, row.id, {
    ...{ person_id: personId, made_id: id },
    ...(before && { replaced_id: before.id }),
  });
}
