import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { furnish } from '../homes/desk/furnish.ts';
import { doorStateOf } from '../homes/home.ts';
import { standInDirectory } from '../homes/directory/leave-directory.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { markOpen } from './home-below-queries.ts';

export const OpenDoors = z.strictObject({ homeId: z.string() });
export type OpenDoors = z.input<typeof OpenDoors>;

/** The office opens a home that was prepared, or one that rested. From now on everybody finds it. RuleBroken where it is open. */
export async function openDoors(ctx: Ctx, input: OpenDoors, once: Once = {}): Promise<string> {
  const wish = parseInput(OpenDoors, input);
  return furnish(ctx, once, {
    verb: 'open-doors',
    wish,
    may: 'place',
    work: async (ctx, home) => {
      if (doorStateOf(home) === 'open') throw ruleBroken('home-is-open');
      await markOpen(ctx.db, home.id, home.opened_at ?? ctx.now);
      await standInDirectory(ctx, home.id);
      return { letters: [{ topic: 'home-opened', subjectId: home.id }] };
    },
  });
}
