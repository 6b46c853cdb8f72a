import type { Ctx } from '../../shared/ctx.ts';
import { judgeRows } from '../judging/judge-rows.ts';
import { isStuck } from '../roster.ts';
import { listUnderWay, lockRosters, type RosterRow } from '../roster-queries.ts';

/** Two that are taken at once would not see each other's women; one that is stuck holds nobody back. Locks them all. As the system. */
export async function mayGoOn(ctx: Ctx, rosterId: string): Promise<boolean> {
  await lockRosters(ctx);
  return (await listUnderWay(ctx.db)).every((one) => one.id === rosterId || isStuck(one));
}

/**
 * One that failed goes on only while no other is under way, and judges what is left of it anew: others may have been taken meanwhile, and
 * somebody may have said no. False while it waits. As the system.
 */
export async function mayGoOnAgain(ctx: Ctx, { id, kind, state, doubts_too }: RosterRow): Promise<boolean> {
  if (!(await mayGoOn(ctx, id))) return false;
  if (state === 'taking') await judgeRows(ctx, id, { kind, doubtsToo: doubts_too });
  return true;
}
