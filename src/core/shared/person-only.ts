import type { Ctx, PersonCtx } from './ctx.ts';
import { signedOut } from './errors.ts';

/** The same ctx, known to act for a person of this cell; throws where nobody has signed in. */
export function personOnly(ctx: Ctx): PersonCtx {
  if (ctx.actor.kind !== 'person') throw signedOut();
  return { ...ctx, actor: ctx.actor };
}
