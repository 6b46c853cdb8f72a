import { z } from 'zod';
import { longestReason } from '../../cases/case.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnMediation, endWith } from '../act-on-mediation.ts';
import { routes } from '../mediation.ts';

export const EndMediation = z.strictObject({
  caseId: z.string(),
  how: z.enum(['failed', 'withdrawn', 'other-way', 'kept']),
  /** Which other routes both were told of. */
  routes: z.array(z.enum(routes)).max(routes.length).default([]),
  words: paragraph(1, longestReason).optional(),
});
export type EndMediation = z.input<typeof EndMediation>;

/**
 * It ends: no agreement was found, they left it of themselves (自愿终止), they went another way (转其他途径), or what was agreed is
 * done. All four count as handled. Where it failed both are told the other routes first (人民调解法 §26): Invalid
 * `tell-the-routes`. What binds is looked after, and
 * ends, once the case is closed too. Papers of a court go back within its days. Conflict `mediation-not-there`.
 */
export async function endMediation(ctx: Ctx, input: EndMediation, once: Once = {}): Promise<void> {
  const { caseId, how, routes, words = null } = parseInput(EndMediation, input);
  if (how === 'failed' && routes.length === 0) throw invalid([{ path: 'routes', code: 'tell-the-routes' }]);
  const wish = { how, routes, words: words === null ? null : await markOf(ctx, words) };
  const act = {
    ...once,
    verb: 'end-mediation',
    act: 'end-mediation',
    caseId,
    wish,
    evenClosed: true,
  } as const;
  await actOnMediation(ctx, act, async (ctx, docket) => {
    await endWith(ctx, { docket, to: how, ending: { words, routes } });
    return {};
  });
}
