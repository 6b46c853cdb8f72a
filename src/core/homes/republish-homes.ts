import { listHomesToReword } from '../search/home-words-queries.ts';
import { editionOfWords } from '../search/word-homes.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { holdHomes } from './home-queries.ts';
import { publishHomes } from './publish-home.ts';

const batch = 2000;

/**
 * Publishes anew, as the system, what the directory no longer finds rightly: words made by older rules, or of an
 * activity that is over. Answers how many homes; safe to repeat.
 */
export async function republishHomes(ctx: Ctx): Promise<number> {
  for (let done = 0; ;) {
    const ids = await inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
      const stale = await listHomesToReword(ctx, { edition: editionOfWords, limit: batch });
      // One that is let rest or closes at this moment is not brought back.
      await holdHomes(ctx.db, stale);
      if (stale.length > 0) await publishHomes(ctx, stale);
      return stale;
    });
    done += ids.length;
    if (ids.length < batch) return done;
  }
}
