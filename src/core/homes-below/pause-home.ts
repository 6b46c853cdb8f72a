import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { furnish } from '../homes/desk/furnish.ts';
import { doorStateOf } from '../homes/home.ts';
import { leaveDirectory } from '../homes/directory/leave-directory.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { invalid, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { markPaused } from './home-below-queries.ts';

export const PauseHome = z.strictObject({
  homeId: z.string(),
  /** Shown to everybody: 「屋里换暖气」. */
  why: line(1, 200),
  /** The day on which it means to open again; its office opens it. */
  until: z.iso.date({ error: 'required' }),
});
export type PauseHome = z.input<typeof PauseHome>;

const longestDays = 2 * 366;

function checkUntil(until: string, now: Date): void {
  const today = dayOf(now);
  if (until <= today) throw invalid([{ path: 'until', code: 'in-the-past' }]);
  if (until > addDays(today, longestDays)) throw invalid([{ path: 'until', code: 'too-far-ahead' }]);
}

/**
 * The office lets a home rest until a day that it names, and says why. Nobody is sent there meanwhile; its page and what
 * it has announced stay. RuleBroken where it is not open.
 */
export async function pauseHome(ctx: Ctx, input: PauseHome, once: Once = {}): Promise<string> {
  const wish = parseInput(PauseHome, input);
  return furnish(ctx, once, {
    verb: 'pause-home',
    wish,
    may: 'place',
    work: async (ctx, home) => {
      const { why, until } = wish;
      checkUntil(until, ctx.now);
      const doors = doorStateOf(home);
      if (doors !== 'open') throw ruleBroken(doors === 'paused' ? 'home-is-paused' : 'home-is-preparing');
      await markPaused(ctx.db, home.id, { at: ctx.now, by: ctx.actor.personId, why, until });
      await leaveDirectory(ctx, { homeId: home.id, leadsTo: home.id });
      return { letters: [{ topic: 'home-paused', subjectId: home.id }] };
    },
  });
}
