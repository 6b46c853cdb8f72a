import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import type { Draft } from './draft.ts';
import { findDraftVisible, presentDraft } from './draft-queries.ts';

/** A draft of a home that she keeps; for anybody else there is none. NotFound. */
export async function getDraft(ctx: PersonCtx, draftId: string): Promise<Draft> {
  const row = isId(draftId) ? await findDraftVisible(ctx.db, draftId) : undefined;
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  if (!row || !mayRun(keeping, { id: row.home_id })) throw notFound('draft-not-found');
  return presentDraft(row);
}
