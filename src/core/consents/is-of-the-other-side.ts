import { openJson } from '../cases/sealed-json.ts';
import { listPartiesOf } from '../cases/work/work-queries.ts';
import { particularsOf, PartyParticulars } from '../cases/work/work-shapes.ts';
import { isASide } from '../mediations/sides/is-a-side.ts';
import { asTyped } from '../requests/asking/who-is-meant.ts';
import type { PersonCtx } from '../shared/ctx.ts';

/**
 * Whether somebody of this name, in whatever writing, stands on the other side of a case: who may have hurt a child says nothing for
 * it. A docket does not say which of its two sides asked; so of both none, but who is named in the case as herself.
 */
export async function isOfTheOtherSide(
  ctx: PersonCtx,
  { caseId, name }: { caseId: string; name: string },
): Promise<boolean> {
  const typed = asTyped(name);
  let isHerself = false;
  for (const { id, kind, particulars: value } of await listPartiesOf(ctx.db, caseId)) {
    const party = await openJson(ctx, { value, bound: particularsOf(id) }, PartyParticulars);
    if (asTyped(party.name) !== typed) continue;
    if (kind === 'other-party') return true;
    if (kind === 'herself') isHerself = true;
  }
  return !isHerself && isASide(ctx, { caseId, name });
}
