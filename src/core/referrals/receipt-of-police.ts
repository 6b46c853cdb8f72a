import { openJson } from '../cases/sealed-json.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { ReferralRow } from './referral-queries.ts';
import { ReceiptWords, receiptOf } from './referral-words.ts';

/** What the police answered to a referral, as the gate of a report asks for it. */
export type PoliceReceipt = { referralId: string; station: string; number: string; receivedAt: Date };

/** What became due after the police had it was not told in it, and is reported by itself. */
export const answersTheGate = (
  { receivedAt }: Pick<PoliceReceipt, 'receivedAt'>,
  gate: { opened_at: Date },
): boolean => receivedAt >= gate.opened_at;

/** One gate was ended by it already, and it ends no other. */
export const isSpent = (
  { referralId }: Pick<PoliceReceipt, 'referralId'>,
  gates: readonly { referral_id: string | null }[],
): boolean => gates.some(({ referral_id }) => referral_id === referralId);

/** Null where it went elsewhere, where nobody has taken it in, or no number was told under which it is kept there. */
export async function receiptOfPolice(ctx: Ctx, row: ReferralRow): Promise<PoliceReceipt | null> {
  const { id, receipt: value, received_at: receivedAt } = row;
  if (row.receiver_kind !== 'police' || receivedAt === null || value === null) return null;
  const { number } = await openJson(ctx, { value, bound: receiptOf(id) }, ReceiptWords);
  return number === undefined ? null : { referralId: id, station: row.receiver_name, number, receivedAt };
}
