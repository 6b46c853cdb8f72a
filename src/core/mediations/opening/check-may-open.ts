import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { owedOf } from '../court/owed.ts';
import { listProtectionWishes } from '../court/protection-queries.ts';
import { findMediationOf } from '../docket-queries.ts';
import { isOver } from '../mediation.ts';

/**
 * A case has one docket at a time, and what a court is owed about the last one is done before the next, which would hide it. Conflict
 * `mediation-open-already`, `protection-to-see-first`, `papers-to-hand-back-first`.
 */
export async function checkMayOpen({ db }: Pick<Ctx, 'db'>, caseId: string): Promise<void> {
  const before = await findMediationOf(db, caseId);
  if (!before) return;
  if (!isOver(before.stage)) throw conflict('mediation-open-already');
  const owed = owedOf(before, await listProtectionWishes(db, before.id));
  if (owed !== null) throw conflict(owed);
}
