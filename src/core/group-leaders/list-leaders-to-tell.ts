import type { Ctx } from '../shared/ctx.ts';
import type { LeaderToRing } from './group-leader.ts';
import { leadersWithPhones } from './leaders-with-phones.ts';

/**
 * Of these villages, where she passes on what an office has said, the group leaders whom she tells, with their phones. Nothing is written
 * down of the look: it would tell who had a message to pass on, and when. SignedOut.
 */
export const listLeadersToTell = (ctx: Ctx, villages: readonly string[]): Promise<LeaderToRing[]> =>
  leadersWithPhones(ctx, { villages });
