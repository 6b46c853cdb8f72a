import { listSeatsOf } from '../../requests/desk-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { invalid, ruleBroken } from '../../shared/errors.ts';
import { asSystem } from '../../shared/transaction.ts';
import type { CaseRow } from '../case-queries.ts';
import { isOnTeam, listWalledAmong } from './team-queries.ts';

/**
 * Inside a verb's transaction: whether somebody may join a team. Invalid `not-a-receiver` where she has no seat or a wall
 * stands before her: the answer does not tell which. RuleBroken `mediation-not-offered`: where violence is not ruled out,
 * no mediator is called in but by her own choice.
 */
export async function checkReceiver(
  ctx: PersonCtx,
  row: CaseRow,
  toId: string,
): Promise<{ isOnTeam: boolean }> {
  return asSystem(ctx, async (ctx) => {
    const seats = await listSeatsOf(ctx.db, toId);
    const walled = await listWalledAmong(ctx, row.id, [toId]);
    if (seats.length === 0 || walled.length > 0)
      throw invalid([{ path: 'personId', code: 'not-a-receiver' }]);
    const mediates = seats.every((seat) => seat === 'mediator');
    if (mediates && (row.mediation === 'not-offered' || row.mediation === 'refused'))
      throw ruleBroken('mediation-not-offered');
    return { isOnTeam: await isOnTeam(ctx.db, row.id, toId) };
  });
}
