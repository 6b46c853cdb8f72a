import { prefixOf } from '../divisions/division.ts';
import { listDivisionsStaffedBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';

export type OfficeDuties = { divisions: string[]; prefixes: string[] };

/** In whose office she works today. Forbidden for whoever works in none. */
export async function officeDuties(ctx: PersonCtx): Promise<OfficeDuties> {
  const divisions = await listDivisionsStaffedBy(ctx.db, ctx.actor.personId);
  if (divisions.length === 0) throw forbidden('office-only');
  return { divisions, prefixes: divisions.map(prefixOf) };
}
