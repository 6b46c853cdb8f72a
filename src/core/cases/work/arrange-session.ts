import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { mayMediate } from '../../screens/screen.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { sessionKinds } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { sealJson } from '../sealed-json.ts';
import { insertSession } from './work-queries.ts';
import { sessionOf, SessionWords } from './work-shapes.ts';

export const ArrangeSession = SessionWords.extend({
  caseId: z.string(),
  kind: z.enum(sessionKinds),
  startsAt: z.iso.datetime({ offset: true, error: 'instant-shape' }),
});
export type ArrangeSession = z.input<typeof ArrangeSession>;

/**
 * Sets a talk, a call, a visit, or a sitting with both sides or one. RuleBroken `mediation-not-offered`: nobody brings both
 * sides together where violence is not ruled out and she has not chosen it freely.
 */
export async function arrangeSession(
  ctx: Ctx,
  input: ArrangeSession,
  once: Once = {},
): Promise<{ id: string }> {
  const { caseId, kind, startsAt, ...words } = parseInput(ArrangeSession, input);
  const wish = { kind, startsAt, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'arrange-session', act: 'arrange-session', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx, { row }) => {
    const isMediation = kind === 'joint' || kind === 'caucus';
    if (isMediation && !mayMediate(row.mediation)) throw ruleBroken('mediation-not-offered');
    const id = ctx.newId();
    await insertSession(ctx.db, {
      ...{ id, case_id: caseId, kind, starts_at: new Date(startsAt) },
      ...{ arranged_at: ctx.now, arranged_by: ctx.actor.personId },
      words: await sealJson(ctx, words, sessionOf(id)),
    });
    return { id };
  });
  return { id };
}
