import { erasureOf, notErased } from '../../requests/request.ts';
import { markRequest, type RequestRow } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { waitToErase } from './wait-to-erase.ts';

/** A case came of what she had wished erased: it waits on there, from the same hour, and there she takes it back. As `waitToErase`. */
export async function carryErasure(ctx: Ctx, request: RequestRow, caseId: string): Promise<void> {
  const asked = erasureOf(request);
  if (!asked) return;
  await markRequest(ctx.db, request.id, notErased);
  await waitToErase(ctx, caseId, asked);
}
