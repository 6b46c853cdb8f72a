import { listGatesOf } from '../../cases/reports/report-queries.ts';
import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { answersTheGate, isSpent, receiptOfPolice, type PoliceReceipt } from '../receipt-of-police.ts';
import { listReferralsOf } from '../referral-queries.ts';

/** `ends`: the gates that it can end. */
export type ReceiptForGates = PoliceReceipt & { ends: string[] };

/** The receipts of the police by which a gate of the case can end, the newest first; that she looked leaves a line. NotFound as `seeCase`. */
export async function listPoliceReceipts(
  ctx: Ctx,
  { caseId }: { caseId: string },
): Promise<ReceiptForGates[]> {
  const { rows, gates } = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-referrals');
    const rows = await listReferralsOf(ctx.db, caseId);
    if (rows.length > 0) await recordDeed(ctx, { verb: 'list-referrals', subjectId: caseId });
    return { rows, gates: await listGatesOf(ctx.db, caseId) };
  });
  const receipts = await Promise.all(rows.map((row) => receiptOfPolice(ctx, row)));
  const standing = gates.filter(({ ended_at }) => ended_at === null);
  return receipts.flatMap((receipt) => {
    if (!receipt || isSpent(receipt, gates)) return [];
    const ends = standing.flatMap((gate) => (answersTheGate(receipt, gate) ? gate.id : []));
    return ends.length === 0 ? [] : { ...receipt, ends };
  });
}
