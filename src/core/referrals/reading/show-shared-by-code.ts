import { z } from 'zod';
import { findCaseByCode } from '../../cases/reading/find-case-by-code.ts';
import type { Field } from '../../consents/consent.ts';
import { listConsentsOf } from '../../consents/consent-queries.ts';
import { openConsents, type Consent } from '../../consents/open-consents.ts';
import type { ErasureAsked } from '../../requests/request.ts';
import { findErasureAsked } from '../../erasures/erasure-queries.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listReferralsOf } from '../referral-queries.ts';
import { openReferrals } from './open-referrals.ts';

export const ShowSharedByCode = z.strictObject({ code: z.string().max(200), word: z.string().max(200) });
export type ShowSharedByCode = z.input<typeof ShowSharedByCode>;

/** `sent`: when something was told on it, what of it, and when it was read there. */
export type SharedItem = Consent & { sent: { at: Date; openedAt: Date | null; fields: Field[] }[] };
/** `erasure`: what she has asked to be erased, and until when it waits. */
export type Shared = { items: SharedItem[]; erasure: ErasureAsked | null };

async function sharedOf(ctx: Ctx, caseId: string): Promise<Shared> {
  const consents = await openConsents(ctx, await listConsentsOf(ctx.db, caseId));
  const referrals = await openReferrals(ctx, await listReferralsOf(ctx.db, caseId));
  const asked = await findErasureAsked(ctx.db, caseId);
  const sentOn = (id: string) =>
    referrals
      .filter(({ consentId }) => consentId === id)
      .map(({ sentAt: at, openedAt, parcel }) => ({
        ...{ at, openedAt },
        fields: (parcel ?? []).map(({ field }) => field),
      }));
  return {
    items: consents.map((consent) => ({ ...consent, sent: sentOn(consent.id) })),
    erasure: asked ? { askedAt: asked.asked_at, waitsUntil: asked.waits_until } : null,
  };
}

/**
 * Of her case, for her who has the code and her own word: who may be told what, why and until when, what was told, and what she has
 * asked to be erased. Null before there is a case. To look leaves no line: nobody learns that she came back. NotFound; RuleBroken
 * `too-many-code-tries`.
 */
export async function showSharedByCode(
  ctx: Ctx,
  input: ShowSharedByCode,
  trying: { tries?: Tries } = {},
): Promise<Shared | null> {
  const caseId = await findCaseByCode(ctx, parseInput(ShowSharedByCode, input), trying);
  if (caseId === null) return null;
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => sharedOf(ctx, caseId)),
  );
}
