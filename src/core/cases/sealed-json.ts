import type { z } from 'zod';
import type { Ctx } from '../shared/ctx.ts';
import type { Bound } from '../shared/vault.ts';

/** Several words that belong together are sealed as one. */
export const sealJson = (ctx: Ctx, what: object, bound: Bound): Promise<Buffer> =>
  ctx.vault.seal(JSON.stringify(what), bound);

export async function openJson<S extends z.ZodType>(
  ctx: Ctx,
  sealed: { value: Buffer; bound: Bound },
  shape: S,
): Promise<z.output<S>> {
  return shape.parse(JSON.parse(await ctx.vault.open(sealed.value, sealed.bound)));
}
