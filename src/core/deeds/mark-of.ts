import type { Ctx } from '../shared/ctx.ts';

/** By this a retry is compared with what came first; nothing of the words can be read out of it. */
export const markOf = async (ctx: Ctx, words: unknown): Promise<string> =>
  (await ctx.vault.blind(JSON.stringify(words), 'answers.request_hash')).toString('base64url');
