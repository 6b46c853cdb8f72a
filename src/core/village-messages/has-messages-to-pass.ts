import type { Ctx } from '../shared/ctx.ts';
import { listMessagesToPass } from './list-messages-to-pass.ts';

/** Whether something waits for her to be passed on here. */
export const hasMessagesToPass = async (ctx: Ctx): Promise<boolean> =>
  (await listMessagesToPass(ctx)).length > 0;
