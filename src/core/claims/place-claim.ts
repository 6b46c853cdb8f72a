import type { Ctx } from '../shared/ctx.ts';
import { conflict, ruleBroken } from '../shared/errors.ts';
import { missingColumn, violatedConstraint } from '../shared/violations.ts';
import type { NewClaim, Placed } from './claim.ts';
import { insertClaim } from './claim-queries.ts';

/**
 * Claims `units` of a thing, all or nothing: confirmed where nobody waits and they fit, else in the queue. Part of
 * the claiming verb's transaction and meant as its last statement, so that the lock is held for this and the commit.
 * What it refuses PostgreSQL refuses, so the commit may leave behind it (`Sent`).
 */
export async function placeClaim(ctx: Ctx, claim: NewClaim): Promise<Placed> {
  try {
    return await insertClaim(ctx, claim);
  } catch (error) {
    if (violatedConstraint(error) === 'claims_one_a_holder') throw conflict('already-claimed');
    if (missingColumn(error) === 'claims.thing_id') throw ruleBroken('claims-closed');
    throw error;
  }
}
