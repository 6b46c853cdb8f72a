import { findDivision } from '../divisions/division-queries.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { isOfOffice, type GroupLeader } from './group-leader.ts';
import { listLeadersIn } from './group-leader-queries.ts';
import { nameGroups } from './name-groups.ts';

/**
 * Who leads which group of a village, for its office, which names and ends them; their phones are for who tells them. NotFound
 * `division-not-found`, also of another office's; Forbidden `office-only`.
 */
export async function listGroupLeaders(
  ctx: Ctx,
  { villageCode }: { villageCode: string },
): Promise<GroupLeader[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    const village = await findDivision(ctx.db, villageCode, ctx.now);
    if (village?.level !== 'village' || !isOfOffice(village.code, divisions))
      throw notFound('division-not-found');
    const rows = await asSystem(ctx, ({ db }) => listLeadersIn(db, village.code));
    return (await nameGroups(ctx, rows)).map(({ personId: _, ...leader }) => leader);
  });
}
