import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import type { Told } from '../request.ts';
import { checkTries, type Tries } from './code-tries.ts';
import { findByCode, toldOf } from './find-by-code.ts';

/**
 * How it stands and when she hears next, for whoever has the code: never her words, nor the door. NotFound where there is
 * none, or no longer; RuleBroken `too-many-code-tries`.
 */
export async function lookUpRequest(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<Told> {
  checkTries(tries);
  const found = await findByCode(ctx, code);
  if (!found) throw notFound('request-not-found');
  return toldOf(found.request);
}
