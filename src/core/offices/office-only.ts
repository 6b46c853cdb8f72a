import { prefixOf } from '../divisions/division.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbiddenTo } from './forbidden-to.ts';
import type { Office } from './office.ts';
import { officesActedFor } from './offices-acted-for.ts';

export type OfficeDuties = { offices: Office[]; divisions: string[]; prefixes: string[] };

/** For which offices she acts, inside a verb's transaction. Forbidden for whoever acts for none. */
export async function officeOnly(ctx: PersonCtx): Promise<OfficeDuties> {
  const offices = await officesActedFor(ctx);
  if (offices.length === 0) throw await forbiddenTo(ctx, 'office-only');
  const divisions = offices.map(({ divisionCode }) => divisionCode);
  return { offices, divisions, prefixes: divisions.map(prefixOf) };
}
