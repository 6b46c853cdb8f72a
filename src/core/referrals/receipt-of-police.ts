import { openJson } from '../cases/sealed-json.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { ReferralRow } from './referral-queries.ts';
import { ReceiptWords, receiptOf } from './referral-words.ts';

/** What the police answered to a referral, as the gate of a report asks for it. */
export type PoliceReceipt = { referralId: string; station: string; number: string; receivedAt: Date };

/** Null where it went elsewhere, where nobody has taken it in, or no number was told under which it is kept there. */
export async function receiptOfPolice(ctx: Ctx, row: ReferralRow): Promise<PoliceReceipt | null> {
  const { id, receipt: value, received_at: receivedAt } = row;
  if (row.receiver_kind !== 'police' || receivedAt === null || value === null) return null;
  const { number } = await openJson(ctx, { value, bound: receiptOf(id) }, ReceiptWords);
  return number === undefined ? null : { referralId: id, station: row.receiver_name, number, receivedAt };
}
