import { listExecutives } from '../../../core/executives/list-executives.ts';
import type { ExecutiveBelow } from '../../../core/executives/executive-queries.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';

/** More than one form can hold; a district has fewer in each town. */
const mostPages = 20;

/** Who is an executive of a place or below it, as far as a form can list them. */
export async function executivesOf(ctx: Ctx, division: string): Promise<ExecutiveBelow[]> {
  const all: ExecutiveBelow[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor }: Awaited<ReturnType<typeof listExecutives>> = await listExecutives(ctx, {
      division,
      ...(cursor !== null && { cursor }),
    });
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
}
