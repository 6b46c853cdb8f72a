import { z } from 'zod';
import { openJson } from '../cases/sealed-json.ts';
import { listPartiesOf } from '../cases/work/work-queries.ts';
import { particularsOf, PartyParticulars } from '../cases/work/work-shapes.ts';
import { asTyped } from '../requests/asking/who-is-meant.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { listSidesOf } from './consent-queries.ts';

const Named = z.object({ name: z.string() });
const sideOf = (id: string) => ({ of: 'mediation_sides.particulars', id });

async function isASide(ctx: PersonCtx, caseId: string, typed: string): Promise<boolean> {
  for (const { id, particulars: value } of await listSidesOf(ctx.db, caseId)) {
    const { name } = await openJson(ctx, { value, bound: sideOf(id) }, Named);
    if (asTyped(name) === typed) return true;
  }
  return false;
}

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
  return !isHerself && isASide(ctx, caseId, typed);
}
