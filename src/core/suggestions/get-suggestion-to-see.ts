import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { officeOf } from './office-only.ts';
import { maySee } from './suggestion-policy.ts';
import { findSuggestionVisible, type SuggestionRow } from './suggestion-queries.ts';

/** One of them, for her who left it and for the office. NotFound for everybody else. */
export async function getSuggestionToSee(ctx: PersonCtx, id: string): Promise<SuggestionRow> {
  const row = isId(id) ? await findSuggestionVisible(ctx.db, id) : undefined;
  if (!row) throw notFound('suggestion-not-found');
  const { personId } = ctx.actor;
  const { isOfTheDistrict } = await officeOf(ctx);
  if (!maySee({ personId, isOfTheDistrict }, row)) throw notFound('suggestion-not-found');
  return row;
}
