import { recordDeed } from '../deeds/record-deed.ts';
import { findVillageNow } from '../divisions/find-village-now.ts';
import { insertNameOnly, lockPerson } from '../people/person-queries.ts';
import { keepPhoneUntil } from '../people/phones/kept-phone-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { finishLeader } from './finish-leader.ts';
import { replacedBy, type GroupMeant } from './group-leader.ts';
import { insertLeader, lockGroups, lockLeadersOf, type LeaderRow } from './group-leader-queries.ts';

/** From today she leads the group; part of the verb that names her. */
async function lead(
  ctx: Ctx,
  {
    personId,
    by,
    ...group
  }: Pick<LeaderRow, 'personId' | 'villageCode' | 'ofCode' | 'groupName'> & { by: string },
): Promise<string> {
  const id = ctx.newId();
  await insertLeader(ctx.db, {
    ...{ id, person_id: personId, village_code: group.villageCode, of_code: group.ofCode },
    ...{ group_name: group.groupName, began_on: dayOf(ctx.now), named_at: ctx.now, named_by: by },
  });
  return id;
}

/**
 * Whose place somebody takes who is named for this group; until the transaction ends nobody else is named for one. `ambiguous` where the
 * village has several of this name that came with others, and none is meant. As the system, once villages are held.
 */
export async function lockReplaced(
  ctx: Ctx,
  group: GroupMeant,
): Promise<LeaderRow | 'ambiguous' | undefined> {
  await lockGroups(ctx);
  return replacedBy(group, await lockLeadersOf(ctx.db, group.villageCode));
}

type Begun = {
  group: GroupMeant;
  /** Whose place she takes. */
  before: LeaderRow | undefined;
  /** Who she is from now on. */
  leader: { id: string; name: string };
  by: string;
};

/**
 * Somebody by her name leads a group of a village from today, and whoever did does so no more; part of the verb that names her. Returns
 * the id of her time. As the system, once it is locked whose place she takes.
 */
export async function beginLeader(ctx: Ctx, { group, before, leader, by }: Begun): Promise<string> {
  if (before) await finishLeader(ctx, before, { why: 'replaced', by });
  await insertNameOnly(ctx.db, { ...leader, added_by: by, joined_at: ctx.now });
  const { villageCode, groupName } = group;
  const ofCode = group.ofCode ?? before?.ofCode ?? villageCode;
  return lead(ctx, { personId: leader.id, villageCode, ofCode, groupName, by });
}

/**
 * Whoever led a group before leads it again from today where its leader stood since, with her phone; nobody where somebody else was named.
 * As the system, once villages and groups are held.
 */
export async function leadAgain(
  ctx: Ctx,
  before: LeaderRow,
  { standsIn, by }: { standsIn: string; by: string },
): Promise<void> {
  const { personId, ofCode, groupName } = before;
  const villageCode = (await findVillageNow(ctx.db, standsIn, ctx.now))?.code;
  if (villageCode === undefined || !(await lockPerson(ctx.db, personId))) return;
  const standing = await lockLeadersOf(ctx.db, villageCode);
  if (standing.some((one) => one.ofCode === ofCode && one.groupName === groupName)) return;
  const id = await lead(ctx, { personId, villageCode, ofCode, groupName, by });
  await keepPhoneUntil(ctx.db, personId, null);
  await recordDeed(ctx, { verb: 'name-group-leader', subjectId: id, personId });
}
