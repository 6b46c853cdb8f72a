import type { Ctx } from '../../shared/ctx.ts';
import { listMyRequests } from './list-my-requests.ts';

/** What she has asked under her name in all her cells, the newest first. */
export async function listMyRequestsEverywhere(hers: readonly Ctx[]) {
  const lists = await Promise.all(hers.map(listMyRequests));
  return lists.flat().sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime());
}
