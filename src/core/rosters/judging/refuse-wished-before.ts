import { noContactMark, whoWished } from '../../people/phones/no-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { listFormerOf, listNamesOf, refuseWished } from './judge-queries.ts';

type Line = { id: string; name: string };

/** Those of these lines whose name said no in this village. */
async function wishedIn(ctx: Ctx, lines: readonly Line[], villageCode: string): Promise<string[]> {
  const marked = await Promise.all(
    lines.map(async ({ id, name }) => ({ id, mark: await noContactMark(ctx, { name, villageCode }) })),
  );
  const wished = await whoWished(
    ctx.db,
    marked.map(({ mark }) => mark),
  );
  return marked.filter(({ mark }) => wished(mark)).map(({ id }) => id);
}

/**
 * Who said no while her village was one of its own is known by her name in that village: a mark that nobody can read, and so nobody could
 * write anew when it became part of another. Lines of such villages are held against what was said in each that they are made of.
 */
export async function refuseWishedBefore(ctx: Ctx, rosterId: string): Promise<void> {
  const byVillage = Map.groupBy(await listFormerOf(ctx, rosterId), ({ code }) => code);
  for (const [code, former] of byVillage) {
    const lines = await listNamesOf(ctx.db, rosterId, code);
    for (const { was } of former) {
      const ids = await wishedIn(ctx, lines, was);
      if (ids.length > 0) await refuseWished(ctx.db, ids);
    }
  }
}
