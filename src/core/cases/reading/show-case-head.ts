import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { caseStateOf } from '../case.ts';
import type { CaseAct } from '../case-policy.ts';
import { listClocksOf } from '../clocks/case-clock-queries.ts';
import { clocksShownTo } from '../clocks/clocks-shown-to.ts';
import { seeCase } from '../see-case.ts';
import type { CaseView } from './case-view.ts';

/** What stands above every page of a case: nothing that anybody said. */
export type CaseHead = Pick<
  CaseView,
  'id' | 'level' | 'mediation' | 'state' | 'isLocked' | 'standing' | 'clocks'
>;

/**
 * For a page that shows one part of a case: that it was opened is written down as any reading. `act`: what whoever opens it
 * must be allowed to do. NotFound for everybody who does not read it; Forbidden.
 */
export const showCaseHead = async (
  ctx: Ctx,
  { caseId, act = 'see' }: { caseId: string; act?: CaseAct },
): Promise<CaseHead> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { row, standing } = await seeCase(ctx, caseId, act);
    const clocks = clocksShownTo(standing, await listClocksOf(ctx.db, caseId));
    await recordDeed(ctx, { verb: 'show-case', subjectId: caseId });
    const { id, level, mediation, locked_at: lockedAt } = row;
    return { id, level, mediation, state: caseStateOf(row), isLocked: lockedAt !== null, standing, clocks };
  });
