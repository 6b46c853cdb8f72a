import { z } from 'zod';
import { findCaseByCode } from '../../cases/reading/find-case-by-code.ts';
import { listConsentsOf } from '../../consents/consent-queries.ts';
import { openConsents, type Consent } from '../../consents/open-consents.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listReferralsOf } from '../referral-queries.ts';

export const ListSharedByCode = z.strictObject({ code: z.string().max(200), word: z.string().max(200) });
export type ListSharedByCode = z.input<typeof ListSharedByCode>;

/** `sent`: when something was told on it, and when it was read there. */
export type Shared = Consent & { sent: { at: Date; openedAt: Date | null }[] };

/**
 * Of her case, for her who has the code and her own word: who may be told what, why and until when, and what was told. None before
 * there is a case. To look leaves no line: nobody learns that she came back. NotFound; RuleBroken `too-many-code-tries`.
 */
export async function listSharedByCode(
  ctx: Ctx,
  input: ListSharedByCode,
  trying: { tries?: Tries } = {},
): Promise<Shared[]> {
  const caseId = await findCaseByCode(ctx, parseInput(ListSharedByCode, input), trying);
  if (caseId === null) return [];
  return inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const consents = await openConsents(ctx, await listConsentsOf(ctx.db, caseId));
      const referrals = await listReferralsOf(ctx.db, caseId);
      return consents.map((consent) => ({
        ...consent,
        sent: referrals
          .filter((one) => one.consent_id === consent.id)
          .map(({ sent_at: at, opened_at: openedAt }) => ({ at, openedAt })),
      }));
    }),
  );
}
