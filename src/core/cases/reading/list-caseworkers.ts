import type { GuardedSeat } from '../../offices/office.ts';
import { listSeated } from '../../requests/desk-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { seeCase } from '../see-case.ts';
import { listWalledAmong } from '../team/team-queries.ts';

export type Caseworker = { id: string; name: string | null; seat: GuardedSeat };

/** To whom the case may be handed, or who may join its team: everybody with a seat and before no wall of it. */
export async function listCaseworkers(ctx: Ctx, { caseId }: { caseId: string }): Promise<Caseworker[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-caseworkers');
    return asSystem(ctx, async (system) => {
      const seated = await listSeated(system.db);
      const ids = seated.map(({ id }) => id);
      const walled = await listWalledAmong(system, caseId, ids);
      return seated.filter(({ id }) => !walled.includes(id));
    });
  });
}
