import { z } from 'zod';
import { endAllAt } from '../appointments/end-all-at.ts';
import type { Once } from '../deeds/answer-once.ts';
import { furnish } from '../homes/desk/furnish.ts';
import { leaveDirectory } from '../homes/directory/leave-directory.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem } from '../shared/transaction.ts';
import { dropMergersOf } from '../mergers/merger-queries.ts';
import { countActivitiesAhead, markClosed } from './home-below-queries.ts';

export const CloseHome = z.strictObject({ homeId: z.string() });
export type CloseHome = z.input<typeof CloseHome>;

/**
 * The office closes a home for good; its hosts are told, its history stays. RuleBroken while something is still to come
 * there: whoever has signed up must be told first.
 */
export async function closeHome(ctx: Ctx, input: CloseHome, once: Once = {}): Promise<string> {
  const wish = parseInput(CloseHome, input);
  return furnish(ctx, once, {
    verb: 'close-home',
    wish,
    may: 'place',
    work: async (ctx, home) => {
      const ahead = await countActivitiesAhead(ctx.db, home.id, ctx.now);
      if (ahead > 0) throw ruleBroken('home-has-activities');
      const by = ctx.actor.personId;
      await asSystem(ctx, (ctx) => dropMergersOf(ctx.db, home.id, { at: ctx.now, by }));
      await markClosed(ctx.db, home.id, { at: ctx.now, by });
      await leaveDirectory(ctx, { homeId: home.id, leadsTo: null });
      return { letters: await endAllAt(ctx, home.id) };
    },
  });
}
