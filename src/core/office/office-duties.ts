import { prefixOf } from '../divisions/division.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { PersonCtx } from '../shared/ctx.ts';

export type OfficeDuties = { divisions: string[]; prefixes: string[] };

/** In whose office she works today. Forbidden for whoever works in none. */
export async function officeDuties(ctx: PersonCtx): Promise<OfficeDuties> {
  const divisions = await divisionsActedFor(ctx);
  if (divisions.length === 0) throw await forbiddenTo(ctx, 'office-only');
  return { divisions, prefixes: divisions.map(prefixOf) };
}
