import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { findSession, markSessionEnded } from './work-queries.ts';

export const EndSession = z.strictObject({
  caseId: z.string(),
  sessionId: z.string().refine(isId, { error: 'id-shape' }),
  tookPlace: z.boolean(),
});
export type EndSession = z.input<typeof EndSession>;

/** It took place, or was called off; what was said there is a note. NotFound; Conflict `session-ended`. */
export async function endSession(ctx: Ctx, input: EndSession, once: Once = {}): Promise<void> {
  const { caseId, sessionId, tookPlace } = parseInput(EndSession, input);
  const wish = { sessionId, tookPlace };
  const act = { ...once, verb: 'end-session', act: 'end-session', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const session = await findSession(ctx.db, caseId, sessionId);
    if (!session) throw notFound('session-not-found');
    if (session.ended_at) throw conflict('session-ended');
    if (tookPlace && session.starts_at > ctx.now) throw ruleBroken('session-not-begun');
    await markSessionEnded(ctx.db, sessionId, {
      ...{ ended_at: ctx.now, ended_by: ctx.actor.personId, took_place: tookPlace },
    });
    return {};
  });
}
