import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listReferralsOf } from '../referral-queries.ts';
import { openReferrals, type Referral } from './open-referrals.ts';

/** What of a case was told to whom, the newest first, for who reads it; that she looked leaves a line. NotFound for everybody else. */
export const listReferrals = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<Referral[]> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-referrals');
    await recordDeed(ctx, { verb: 'list-referrals', subjectId: caseId });
    return openReferrals(ctx, await listReferralsOf(ctx.db, caseId));
  });
