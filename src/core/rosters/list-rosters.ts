import { officeOnly } from '../offices/office-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listRostersOf } from './roster-queries.ts';
import { rosterOf, type Roster } from './show-roster.ts';

const most = 50;

/** The newest rosters of her offices. Forbidden to who acts for none. */
export async function listRosters(ctx: Ctx): Promise<Roster[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    const rows = await asSystem(ctx, ({ db }) => listRostersOf(db, divisions, most));
    return rows.map(rosterOf);
  });
}
