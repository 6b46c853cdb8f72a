import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { receiptOfPolice, type PoliceReceipt } from '../receipt-of-police.ts';
import { listReferralsOf } from '../referral-queries.ts';

/** The receipts of the police by which the gate of a report can end, the newest first; that she looked leaves a line. NotFound as `seeCase`. */
export async function listPoliceReceipts(ctx: Ctx, { caseId }: { caseId: string }): Promise<PoliceReceipt[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-referrals');
    const rows = await listReferralsOf(ctx.db, caseId);
    if (rows.length > 0) await recordDeed(ctx, { verb: 'list-referrals', subjectId: caseId });
    return rows;
  });
  const receipts = await Promise.all(rows.map((row) => receiptOfPolice(ctx, row)));
  return receipts.flatMap((receipt) => receipt ?? []);
}
