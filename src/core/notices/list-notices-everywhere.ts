import type { Ctx } from '../shared/ctx.ts';
import { listNotices } from './list-notices.ts';
import type { Notice } from './notice.ts';

/** Her inboxes of all her cells as one, the newest first. */
export async function listNoticesEverywhere(hers: readonly Ctx[]): Promise<Notice[]> {
  const inboxes = await Promise.all(hers.map(listNotices));
  return inboxes.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}
