import { mayRun } from '../homes/home-policy.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import type { Draft } from './draft.ts';
import { findDraftVisible, presentDraft } from './draft-queries.ts';

/** A draft of a home that she keeps; undefined where there is none, for anybody else always. */
export async function findDraftKept(ctx: PersonCtx, draftId: string): Promise<Draft | undefined> {
  const row = isId(draftId) ? await findDraftVisible(ctx.db, draftId) : undefined;
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  return row && mayRun(keeping, { id: row.home_id }) ? presentDraft(row) : undefined;
}

/** The same. NotFound. */
export async function getDraft(ctx: PersonCtx, draftId: string): Promise<Draft> {
  const draft = await findDraftKept(ctx, draftId);
  if (!draft) throw notFound('draft-not-found');
  return draft;
}
