import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { isClosed } from '../request.ts';
import { lockRequest, type RequestRow } from '../request-queries.ts';

/**
 * One act of hers on what she asked, once she is known to be she: as nobody, so that whoever has signed in on that phone leaves no
 * trace, and under the lock. Conflict `request-closed`; `request-of-a-case` where a case came of it, which she tells its team.
 */
export const lockHers = async (
  ctx: Ctx,
  requestId: string,
  work: (ctx: Ctx, request: RequestRow) => Promise<void>,
): Promise<void> =>
  inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const request = await lockRequest(ctx.db, requestId);
      if (!request || request.forgotten_at) throw notFound('request-not-found');
      if (request.case_id !== null) throw conflict('request-of-a-case');
      if (isClosed(request)) throw conflict('request-closed');
      await work(ctx, request);
    }),
  );
