import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { homeKinds } from '../home.ts';
import { findOpenHome } from '../home-queries.ts';
import { markHome } from './furnishing-queries.ts';
import { furnish } from './furnish.ts';
import { isAtOrBelow, waitForOtherParents } from './parent-queries.ts';

const id = z.string().refine(isId, { error: 'id-shape' });

export const PlaceHome = z.strictObject({
  homeId: z.string(),
  kind: z.enum(homeKinds),
  parentId: id.nullable(),
  leader: z.strictObject({ title: line(1, 20), name: line(0, 60).transform((text) => text || null) }),
});
export type PlaceHome = z.input<typeof PlaceHome>;

/** A home has a parent of its own district, and never one that stands below it. */
async function checkParent(ctx: Ctx, homeId: string, parentId: string): Promise<void> {
  if (!(await findOpenHome(ctx.db, parentId))) throw invalid([{ path: 'parentId', code: 'unknown-choice' }]);
  if (await isAtOrBelow(ctx, parentId, { above: homeId }))
    throw invalid([{ path: 'parentId', code: 'parent-below' }]);
}

/** The office says what a home is: its kind, the home it belongs to, and how its leader is called here. */
export async function placeHome(ctx: Ctx, input: PlaceHome, once: Once = {}): Promise<string> {
  const wish = parseInput(PlaceHome, input);
  return furnish(ctx, once, {
    verb: 'place-home',
    wish,
    may: 'place',
    first: waitForOtherParents,
    work: async (ctx, home) => {
      if (wish.parentId !== null) await checkParent(ctx, home.id, wish.parentId);
      await markHome(ctx.db, home.id, {
        kind: wish.kind,
        parent_id: wish.parentId,
        leader_title: wish.leader.title,
        leader_name: wish.leader.name,
        // At an executive's own home nobody is told the door, until the office says otherwise.
        ...(wish.kind === 'executive' && home.kind !== 'executive' && { address_hidden: true }),
      });
    },
  });
}
