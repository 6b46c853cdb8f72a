import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkOffered } from '../act-on-mediation.ts';
import { markSide } from '../docket-queries.ts';
import { sides } from '../mediation.ts';
import { sideCodeOf, sideHashOf } from './side-code.ts';

export const GiveSideCode = z.strictObject({ caseId: z.string(), side: z.enum(sides) });
export type GiveSideCode = z.input<typeof GiveSideCode>;

/**
 * A code of its own for a side, by which it sees notices, the sittings with both and the agreement. The one before is worth
 * nothing any more. It leads to nothing that anybody asked for. A retry gets the same one.
 * RuleBroken `mediation-not-offered`, but for what binds already, which each side may read.
 */
export async function giveSideCode(
  ctx: Ctx,
  input: GiveSideCode,
  once: Once = {},
): Promise<{ code: string }> {
  const { caseId, side } = parseInput(GiveSideCode, input);
  const code = await sideCodeOf(ctx, { key: once.key, caseId, side });
  const act = { ...once, verb: 'give-side-code', act: 'give-side-code', caseId, wish: { side } } as const;
  await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    if (docket.stage !== 'in-force') checkOffered(seen);
    await markSide(ctx.db, { mediationId: docket.id, side }, { receipt_hash: sideHashOf(code) });
    return {};
  });
  return { code };
}
