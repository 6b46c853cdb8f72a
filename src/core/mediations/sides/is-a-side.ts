import { openJson } from '../../cases/sealed-json.ts';
import { asTyped } from '../../requests/asking/who-is-meant.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { listSidesOfCase } from '../docket-queries.ts';
import { SideParticulars, sideOf } from '../docket-words.ts';

/** Whether somebody of this name, in whatever writing, is a side in a docket of the case. */
export async function isASide(
  ctx: PersonCtx,
  { caseId, name }: { caseId: string; name: string },
): Promise<boolean> {
  const typed = asTyped(name);
  for (const { id, particulars: value } of await listSidesOfCase(ctx.db, caseId)) {
    const side = await openJson(ctx, { value, bound: sideOf(id) }, SideParticulars);
    if (asTyped(side.name) === typed) return true;
  }
  return false;
}
