import { z } from 'zod';
import { fields, purposes } from '../../core/consents/consent.ts';
import { AddReceiver } from '../../core/receivers/add-receiver.ts';
import { receiverKinds, type Receiver } from '../../core/receivers/receiver.ts';
import { NoteAnswer } from '../../core/referrals/note-answer.ts';
import { NoteReceipt } from '../../core/referrals/note-receipt.ts';
import { referralStates, steps } from '../../core/referrals/referral.ts';
import type { Referral } from '../../core/referrals/reading/open-referrals.ts';
import { SendLinkAnew } from '../../core/referrals/send-link-anew.ts';
import { SendReferral } from '../../core/referrals/send-referral.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

const iso = (at: Date | null) => at && isoWithOffset(at);

export const Done = z.object({ id: z.uuid() });
export const NewReferral = SendReferral.omit({ caseId: true });
export const NewLink = SendLinkAnew.omit({ caseId: true, referralId: true });
export const NewReceipt = NoteReceipt.omit({ caseId: true, referralId: true });
export const NewAnswer = NoteAnswer.omit({ caseId: true, referralId: true });
export const Nothing = z.strictObject({});

export const SentOnce = z.object({
  id: z.uuid(),
  path: z.string().describe('the address of the link on this server; told once and kept nowhere'),
  code: z.string().describe('six digits, to be told apart from the link'),
});

const ReferralItem = z.object({
  id: z.uuid(),
  consentId: z.uuid(),
  receiver: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
  purpose: z.enum(purposes),
  state: z.enum(referralStates),
  may: z.array(z.enum(steps)),
  sentAt: instant,
  answerBy: instant,
  linkExpiresAt: instant.nullable(),
  openedAt: instant.nullable(),
  receivedAt: instant.nullable(),
  remindedAt: instant.nullable(),
  urgedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  closedAt: instant.nullable(),
  parcel: z.array(z.object({ field: z.enum(fields), text: z.string() })).nullable(),
  receipt: z.looseObject({ officer: z.string() }).nullable(),
  answer: z.string().nullable(),
});
export const ReferralList = z.object({ items: z.array(ReferralItem) });

export const presentReferral = (referral: Referral): z.infer<typeof ReferralItem> => ({
  ...referral,
  sentAt: isoWithOffset(referral.sentAt),
  answerBy: isoWithOffset(referral.answerBy),
  linkExpiresAt: iso(referral.linkExpiresAt),
  openedAt: iso(referral.openedAt),
  receivedAt: iso(referral.receivedAt),
  remindedAt: iso(referral.remindedAt),
  urgedAt: iso(referral.urgedAt),
  answeredAt: iso(referral.answeredAt),
  closedAt: iso(referral.closedAt),
  receipt: referral.receipt && { ...referral.receipt },
});

export const NewReceiver = AddReceiver;

const ReceiverItem = z.object({
  id: z.uuid(),
  kind: z.enum(receiverKinds),
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  addedAt: instant,
});
export const ReceiverList = z.object({ items: z.array(ReceiverItem) });

export const presentReceiver = ({
  endedAt: _ended,
  addedAt,
  ...receiver
}: Receiver): z.infer<typeof ReceiverItem> => ({ ...receiver, addedAt: isoWithOffset(addedAt) });
