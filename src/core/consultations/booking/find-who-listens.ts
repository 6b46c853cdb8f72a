import type { Ctx } from '../../shared/ctx.ts';
import { listFreeTimes } from './list-free-times.ts';

/** The home where the next free hour is had with somebody who listens; null where nobody has one. Open to everybody. */
export async function findWhoListens(ctx: Ctx): Promise<{ homeId: string } | null> {
  const free = (await listFreeTimes(ctx, {})).flatMap(({ homeId, times: [first] }) =>
    first ? [{ homeId, first }] : [],
  );
  const [next] = free.sort((a, b) => a.first.getTime() - b.first.getTime());
  return next ? { homeId: next.homeId } : null;
}
