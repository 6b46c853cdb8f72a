import { publishHomes } from '../../homes/publish-home.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { moveExecutives, moveLinks } from './move-figures.ts';
import { moveParts, noteMoves, type PartKind } from './part-queries.ts';
import type { Way } from './way.ts';

/** What is taken whole; of contacts one for each way to call. */
export const takenKinds: readonly PartKind[] = [
  ...([
    'link',
    'executive',
    'appointment',
    'home',
    'person',
    'introduction',
    'message',
    'groupLeader',
  ] as const),
];

/** Homes with what the directory shows of them: their village, and the words by which they are found. */
async function moveHomes(ctx: Ctx, way: Way): Promise<void> {
  await noteMoves(ctx, way, 'home');
  await publishHomes(ctx, await moveParts(ctx, way, 'home'));
}

/** All parts of a merger, in the order in which others lock them: links, executives, appointments, homes, people. */
export async function moveAll(ctx: Ctx, way: Way): Promise<void> {
  await moveLinks(ctx, way);
  await moveExecutives(ctx, way);
  await moveParts(ctx, way, 'appointment');
  await moveHomes(ctx, way);
  await moveParts(ctx, way, 'person');
  await moveParts(ctx, way, 'introduction');
  await moveParts(ctx, way, 'message');
  await moveParts(ctx, way, 'groupLeader');
  await moveParts(ctx, way, 'contact');
}
