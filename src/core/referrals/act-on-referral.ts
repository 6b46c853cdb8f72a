import { actOnCase } from '../cases/act-on-case.ts';
import type { CaseAct } from '../cases/case-policy.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { maySteps, referralStateOf, type Course, type Step } from './referral.ts';
import { findReferral, type ReferralRow } from './referral-queries.ts';

export const courseOf = (row: ReferralRow): Course => ({
  ...{ consentWithdrawnAt: row.consent_withdrawn_at, answerBy: row.answer_by },
  link: row.link_expires_at && { expiresAt: row.link_expires_at, deadAt: row.link_dead_at },
  ...{ openedAt: row.opened_at, receivedAt: row.received_at, remindedAt: row.reminded_at },
  ...{ urgedAt: row.urged_at, answeredAt: row.answered_at, closedAt: row.closed_at },
});

type Acting = Once & {
  verb: string;
  act?: CaseAct;
  step: Step;
  caseId: string;
  referralId: string;
  /** What a retry is compared by; of words their blind index alone. */
  wish?: object;
};

/**
 * One step of a referral by somebody of the team, also once the case is closed, for an answer may come later. NotFound
 * `case-not-found`, `referral-not-found`; Forbidden; Conflict `referral-is-<state>` where the step leads on from no such state.
 */
export const actOnReferral = (
  ctx: Ctx,
  { step, caseId, referralId, act = 'note-of-referral', wish, ...acting }: Acting,
  work: (ctx: PersonCtx, row: ReferralRow) => Promise<void>,
): Promise<string> =>
  actOnCase(ctx, { ...acting, act, caseId, evenClosed: true, wish: { referralId, ...wish } }, async (ctx) => {
    const row = isId(referralId) ? await findReferral(ctx.db, caseId, referralId) : undefined;
    if (!row) throw notFound('referral-not-found');
    const state = referralStateOf(courseOf(row), ctx.now);
    if (!maySteps(state).includes(step)) throw conflict(`referral-is-${state}`);
    await work(ctx, row);
    return { id: referralId };
  });
