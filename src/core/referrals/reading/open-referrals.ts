import { openJson } from '../../cases/sealed-json.ts';
import type { Purpose } from '../../consents/consent.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { courseOf } from '../act-on-referral.ts';
import { maySteps, mayUrge, referralStateOf, type ReferralState, type Step } from '../referral.ts';
import type { ReferralRow } from '../referral-queries.ts';
import {
  answerOf,
  Parcel,
  parcelOf,
  ReceiptWords,
  receiptOf,
  type Parcel as ParcelOpened,
} from '../referral-words.ts';

export type Referral = {
  id: string;
  consentId: string;
  receiver: { id: string; name: string; phone: string | null };
  purpose: Purpose;
  state: ReferralState;
  /** What may be done with it now. */
  may: Step[];
  sentAt: Date;
  answerBy: Date;
  linkExpiresAt: Date | null;
  openedAt: Date | null;
  receivedAt: Date | null;
  remindedAt: Date | null;
  urgedAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  /** Null once they were forgotten, or where nobody has said anything yet. */
  parcel: ParcelOpened | null;
  receipt: ReceiptWords | null;
  answer: string | null;
};

async function openWords(ctx: Ctx, { id, parcel, receipt, answer }: ReferralRow) {
  return {
    parcel: parcel && (await openJson(ctx, { value: parcel, bound: parcelOf(id) }, Parcel)),
    receipt: receipt && (await openJson(ctx, { value: receipt, bound: receiptOf(id) }, ReceiptWords)),
    answer: answer && (await ctx.vault.open(answer, answerOf(id))),
  };
}

/** Referrals with what was told and answered, for one who reads the case. */
export const openReferrals = (ctx: Ctx, rows: readonly ReferralRow[]): Promise<Referral[]> =>
  Promise.all(
    rows.map(async (row) => {
      const course = courseOf(row);
      const state = referralStateOf(course, ctx.now);
      const { consentWithdrawnAt: _withdrawn, answerBy: _by, link, ...times } = course;
      const may = maySteps(state)
        .filter((step) => step !== 'link-anew' || row.opened_at === null)
        .filter((step) => step !== 'urge' || mayUrge(course, ctx.now));
      return {
        ...{ id: row.id, consentId: row.consent_id, purpose: row.purpose, state, may },
        receiver: { id: row.receiver_id, name: row.receiver_name, phone: row.receiver_phone },
        ...{ sentAt: row.sent_at, answerBy: row.answer_by, linkExpiresAt: link?.expiresAt ?? null },
        ...times,
        ...(await openWords(ctx, row)),
      };
    }),
  );
