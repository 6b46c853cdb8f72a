import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { findMediationOf, type MediationRow } from '../docket-queries.ts';

/** The newest docket of a case, over or not. NotFound `mediation-not-found`; Conflict `not-entrusted`, where no court gave it. */
export async function getEntrusted({ db }: Pick<Ctx, 'db'>, caseId: string): Promise<MediationRow> {
  const docket = await findMediationOf(db, caseId);
  if (!docket) throw notFound('mediation-not-found');
  if (docket.origin !== 'entrusted') throw conflict('not-entrusted');
  return docket;
}
