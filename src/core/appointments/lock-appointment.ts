import { lockKeeper } from '../deputies/deputy-queries.ts';
import { dutiesOf } from '../homes/desk/furnish.ts';
import { mayPlace } from '../homes/home-policy.ts';
import { findOpenHome } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { asSystem } from '../shared/transaction.ts';

/** A host's standing appointment for the office above her home; NotFound for every other one. */
export async function lockAppointmentBelow(ctx: PersonCtx, id: string) {
  const row = isId(id) ? await asSystem(ctx, (ctx) => lockKeeper(ctx.db, 'host', id)) : undefined;
  const home = row?.home_id ? await findOpenHome(ctx.db, row.home_id) : undefined;
  if (!row || !home || !mayPlace(await dutiesOf(ctx), home)) throw notFound('appointment-not-found');
  return { id: row.id, homeId: home.id, personId: row.person_id };
}
