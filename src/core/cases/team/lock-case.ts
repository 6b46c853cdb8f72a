import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { actOnCase } from '../act-on-case.ts';
import { markCase } from '../case-queries.ts';

type Asked = { caseId: string };

/** The lead locks it: nobody joins its team, and its glass is broken only where a life is in danger. */
export async function lockCase(ctx: Ctx, { caseId }: Asked, once: Once = {}): Promise<void> {
  await actOnCase(ctx, { ...once, verb: 'lock-case', act: 'lock', caseId }, async (ctx) => {
    await markCase(ctx.db, caseId, { locked_at: ctx.now, locked_by: ctx.actor.personId });
    return {};
  });
}

/** Takes the lock away again. */
export async function unlockCase(ctx: Ctx, { caseId }: Asked, once: Once = {}): Promise<void> {
  await actOnCase(ctx, { ...once, verb: 'unlock-case', act: 'lock', caseId }, async (ctx) => {
    await markCase(ctx.db, caseId, { locked_at: null, locked_by: null });
    return {};
  });
}
