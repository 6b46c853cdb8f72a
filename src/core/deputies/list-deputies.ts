import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lastDayOf, type Deputy, type Deputyship } from './deputy.ts';
import { listHomesHostedBy } from '../homes/home-queries.ts';
import { listDeputyshipsOf, listKeepersAt } from './deputy-queries.ts';

export type Deputies = {
  /** Each home that she hosts, with who stands in for her there. */
  hosted: { homeId: string; homeName: string; deputies: Deputy[] }[];
  /** Where she stands in for somebody. */
  mine: Deputyship[];
};

/** Both sides see it: the host whom she named, the deputy for whom she stands in and until when. */
export async function listDeputies(ctx: Ctx): Promise<Deputies> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const homes = await listHomesHostedBy(ctx.db, personId);
    const mine = await listDeputyshipsOf(ctx.db, personId);
    const homeIds = homes.map(({ id }) => id);
    const rows =
      homeIds.length === 0 ? [] : await asSystem(ctx, (ctx) => listKeepersAt(ctx.db, 'deputy', homeIds));
    return {
      hosted: homes.map((home) => ({
        homeId: home.id,
        homeName: home.name,
        deputies: rows
          .filter((row) => row.home_id === home.id)
          .map((row) => ({
            id: row.id,
            name: row.name,
            phoneMasked: row.phone_masked,
            since: row.appointed_at,
            lastDay: lastDayOf(row.until),
          })),
      })),
      mine: mine.map((row) => ({ id: row.id, homeName: row.name, lastDay: lastDayOf(row.until) })),
    };
  });
}
