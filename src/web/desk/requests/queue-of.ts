import { listRequests } from '../../../core/requests/queue/list-requests.ts';
import type { RequestItem } from '../../../core/requests/queue/present-item.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { isCoreError } from '../../../core/shared/errors.ts';

/** What waits for her, what is due first on top; null for whoever has no queue, or not before her second step. */
export async function queueOf(ctx: Ctx, limit: number): Promise<RequestItem[] | null> {
  try {
    return (await listRequests(ctx, { limit })).items;
  } catch (error) {
    if (isCoreError(error) && error.kind === 'forbidden') return null;
    throw error;
  }
}
