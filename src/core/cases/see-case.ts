import { lacksSecondStep } from '../offices/forbidden-to.ts';
import { actsAsOffice } from '../offices/office.ts';
import type { GuardedSeat } from '../offices/office.ts';
import { listSeatsOf } from '../requests/desk-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import type { Standing } from './case.ts';
import { mayOnCase, type CaseAct } from './case-policy.ts';
import { enterCase, type CaseRow } from './case-queries.ts';

export type CaseSeen = { row: CaseRow; standing: Standing; seats: readonly GuardedSeat[]; role: string };

/**
 * A seat counts for nothing before her second step. She is told so whatever she asked for; who has no seat hears of no case.
 */
export async function checkSecondStep(ctx: PersonCtx, code = 'case-not-found'): Promise<void> {
  if (actsAsOffice(ctx.actor)) return;
  throw (await lacksSecondStep(ctx)) ? forbidden('second-step-needed') : notFound(code);
}

/**
 * Inside a verb's transaction: a case that she reads now, and may do this with. NotFound for everybody else, a superior or
 * a host too, as if there were none; Forbidden where she reads it and may not do this.
 */
export async function seeCase(ctx: PersonCtx, caseId: string, act: CaseAct): Promise<CaseSeen> {
  const { personId } = ctx.actor;
  await checkSecondStep(ctx);
  if (!isId(caseId)) throw notFound('case-not-found');
  const [found, seats] = await Promise.all([
    enterCase(ctx.db, caseId, { personId, now: ctx.now }),
    listSeatsOf(ctx.db, personId),
  ]);
  const role = seats[0];
  if (!found || role === undefined) throw notFound('case-not-found');
  const { is_lead: isLead, entered: _case, as: _as, ...row } = found;
  const standing = isLead === null ? 'glass' : isLead ? 'lead' : 'member';
  if (!mayOnCase(standing, act)) throw forbidden();
  return { row, standing, seats, role };
}
