import { forbiddenTo } from '../offices/forbidden-to.ts';
import { seatedOf } from '../requests/seated-of.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { mayKeepReceivers, mayReadReceivers } from './receiver-policy.ts';

/** Inside a verb's transaction. Forbidden for all but those who keep the directory. */
export async function keepersOnly(ctx: PersonCtx): Promise<void> {
  if (!mayKeepReceivers(await seatedOf(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
}

/** Forbidden for all but those who work on cases or keep the directory; whether she keeps it. */
export async function readersOnly(ctx: PersonCtx): Promise<{ mayKeep: boolean }> {
  const seated = await seatedOf(ctx);
  if (!mayReadReceivers(seated)) throw await forbiddenTo(ctx, 'caseworkers-only');
  return { mayKeep: mayKeepReceivers(seated) };
}
