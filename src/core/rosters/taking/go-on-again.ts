import type { Ctx } from '../../shared/ctx.ts';
import { judgeRows } from '../judging/judge-rows.ts';
import { isStuck } from '../roster.ts';
import { listUnderWay, lockRosters, type RosterRow } from '../roster-queries.ts';

/**
 * One that failed goes on only while no other is under way, and judges what is left of it anew: others may have been taken meanwhile, and
 * somebody may have said no. False while it waits. As the system.
 */
export async function mayGoOnAgain(ctx: Ctx, { id, kind, state, doubts_too }: RosterRow): Promise<boolean> {
  await lockRosters(ctx);
  const others = (await listUnderWay(ctx.db)).filter((one) => one.id !== id);
  if (others.some((one) => !isStuck(one))) return false;
  if (state === 'taking') await judgeRows(ctx, id, { kind, doubtsToo: doubts_too });
  return true;
}
