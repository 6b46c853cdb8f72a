import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { mayAnswer } from './suggestion-policy.ts';
import { findOffice } from './suggestion-queries.ts';

/** Inside a verb's transaction: forbidden for whoever is not of the district's office. */
export async function officeOnly(ctx: PersonCtx): Promise<void> {
  if (!mayAnswer(await findOffice(ctx.db, ctx.actor.personId))) throw forbidden('district-office-only');
}
