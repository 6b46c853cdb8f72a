import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { listGatesOf } from '../cases/reports/report-queries.ts';
import { endOpenReport } from '../cases/reports/end-report.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isoWithOffset } from '../shared/dates.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { answersTheGate, isSpent, receiptOfPolice } from './receipt-of-police.ts';
import { findReferral } from './referral-queries.ts';

export const EndReportByReferral = z.strictObject({
  caseId: z.string(),
  referralId: z.string(),
  /** Where several stand open; else the oldest. */
  reportId: z.string().refine(isId, { error: 'id-shape' }).optional(),
});
export type EndReportByReferral = z.input<typeof EndReportByReferral>;

/**
 * The report went out as a referral to the police, and its receipt ends the gate: station, number and moment are carried over, and the
 * gate names the referral. NotFound `case-not-found`, `referral-not-found`; RuleBroken `no-receipt-of-police`, `receipt-before-the-gate`;
 * Conflict `no-report-due`, `receipt-spent`.
 */
export async function endReportByReferral(
  ctx: Ctx,
  input: EndReportByReferral,
  once: Once = {},
): Promise<void> {
  const { caseId, referralId, reportId } = parseInput(EndReportByReferral, input);
  const wish = { referralId, reportId };
  const act = { ...once, verb: 'end-report', act: 'end-report', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx, seen) => {
    const row = isId(referralId) ? await findReferral(ctx.db, caseId, referralId) : undefined;
    if (!row) throw notFound('referral-not-found');
    const receipt = await receiptOfPolice(ctx, row);
    if (!receipt) throw ruleBroken('no-receipt-of-police');
    const gates = await listGatesOf(ctx.db, caseId);
    const check = (gate: { opened_at: Date }) => {
      if (isSpent(receipt, gates)) throw conflict('receipt-spent');
      if (!answersTheGate(receipt, gate)) throw ruleBroken('receipt-before-the-gate');
    };
    const { station, number, receivedAt } = receipt;
    const ending = { how: 'receipt', station, number, reportedAt: isoWithOffset(receivedAt) } as const;
    await endOpenReport(ctx, seen, { reportId, ending, referralId, check });
    return {};
  });
}
