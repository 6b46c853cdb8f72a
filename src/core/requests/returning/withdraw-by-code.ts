import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addEvent } from '../event-queries.ts';
import { closedAs } from '../queue/closed-as.ts';
import { markRequest } from '../request-queries.ts';
import { getHers, type Hers, type Trying } from './get-hers.ts';
import { lockHers } from './lock-hers.ts';

/**
 * She does not want it any more: it is closed as her own wish, with her code and her word, and who had it is told. Said twice it is
 * the same. NotFound, whatever is wrong; Conflict as `lockHers`; RuleBroken `too-many-code-tries`.
 */
export async function withdrawByCode(ctx: Ctx, hers: Hers, trying: Trying = {}): Promise<void> {
  const { request } = await getHers(ctx, hers, trying);
  if (request.outcome === 'withdrawn') return;
  await lockHers(ctx, request.id, async (ctx, { id, door }) => {
    await markRequest(ctx.db, id, closedAs(ctx, { door }, 'withdrawn'));
    await addEvent(ctx, { requestId: id, kind: 'withdrawn' });
    const letters = [{ topic: 'request-withdrawn' as const, subjectId: id }];
    await recordDeed(ctx, { verb: 'withdraw-by-code', subjectId: id, letters });
  });
}
