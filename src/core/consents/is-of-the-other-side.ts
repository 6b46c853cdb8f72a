import { openJson } from '../cases/sealed-json.ts';
import { listPartiesOf } from '../cases/work/work-queries.ts';
import { particularsOf, PartyParticulars } from '../cases/work/work-shapes.ts';
import type { PersonCtx } from '../shared/ctx.ts';

const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Whether somebody of this name stands on the other side of a case: who may have hurt a child says nothing for it. */
export async function isOfTheOtherSide(
  ctx: PersonCtx,
  { caseId, name }: { caseId: string; name: string },
): Promise<boolean> {
  for (const { id, kind, particulars: value } of await listPartiesOf(ctx.db, caseId)) {
    if (kind !== 'other-party') continue;
    const party = await openJson(ctx, { value, bound: particularsOf(id) }, PartyParticulars);
    if (plain(party.name) === plain(name)) return true;
  }
  return false;
}
