import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mostDraftsOfAHome, type Draft } from './draft.ts';
import { listDraftRows, presentDraft } from './draft-queries.ts';

/** What the homes that she keeps have not announced yet, the one saved last first. */
export async function listDrafts(ctx: Ctx): Promise<Draft[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const homes = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    if (homes.length === 0) return [];
    const ids = homes.map(({ id }) => id);
    return (await listDraftRows(ctx.db, ids, mostDraftsOfAHome)).map(presentDraft);
  });
}
