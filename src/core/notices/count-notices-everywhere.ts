import type { Ctx } from '../shared/ctx.ts';
import { countNewNotices } from './count-new-notices.ts';

/** How many lines of her inboxes of all her cells she has not seen. */
export async function countNoticesEverywhere(hers: readonly Ctx[]): Promise<number> {
  const counts = await Promise.all(hers.map(countNewNotices));
  return counts.reduce((sum, count) => sum + count, 0);
}
