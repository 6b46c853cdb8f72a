import { namePlaces } from '../divisions/name-places.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { GroupLeader } from './group-leader.ts';
import type { NamedLeader } from './group-leader-queries.ts';

/** The same with the names of their villages, of today's and of the one that a group was of. */
export async function nameGroups(
  ctx: Ctx,
  rows: readonly NamedLeader[],
): Promise<(GroupLeader & { personId: string })[]> {
  const codes = [...new Set(rows.flatMap(({ villageCode, ofCode }) => [villageCode, ofCode]))];
  const nameOf = await namePlaces(ctx.db, codes, ctx.now);
  return rows.map(({ id, personId, name, villageCode, ofCode, groupName, beganOn }) => ({
    ...{ id, personId, name, villageCode, villageName: nameOf(villageCode), groupName, ofCode, beganOn },
    ofVillageName: ofCode === villageCode ? null : nameOf(ofCode),
  }));
}
