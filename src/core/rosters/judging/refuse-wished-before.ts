import { listWishedAmong, noContactMark } from '../../people/phones/no-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { leastIdOf } from '../../shared/ids.ts';
import { markRowRefused } from '../row-queries.ts';
import { listLinesOfMerged } from './judge-queries.ts';

const linesAtOnce = 500;

/**
 * Who said no while her village was one of its own is known by her name in that village: a mark that nobody can read, and so nobody could
 * write anew when it became part of another. Lines of such villages are held against what was said in each that they are made of.
 */
export async function refuseWishedBefore(ctx: Ctx, rosterId: string): Promise<void> {
  let after: string | undefined = leastIdOf(new Date(0));
  while (after !== undefined) {
    const lines = await listLinesOfMerged(ctx, rosterId, { after, limit: linesAtOnce });
    const marks = await Promise.all(
      lines.map(({ name, was }) => noContactMark(ctx, { name, villageCode: was })),
    );
    const wished = new Set((await listWishedAmong(ctx.db, marks)).map((mark) => mark.toString('hex')));
    const hers = lines.filter((_, nth) => wished.has(marks[nth]?.toString('hex') ?? ''));
    for (const id of new Set(hers.map((line) => line.id)))
      await markRowRefused(ctx.db, id, 'wishes-no-contact');
    after = lines.at(-1)?.id;
  }
}
