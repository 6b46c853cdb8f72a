import { mayOnCase } from '../cases/case-policy.ts';
import type { CasePart, CaseWith } from '../cases/reading/case-view.ts';
import { showCaseBeside } from '../cases/reading/show-case.ts';
import type { CaseSeen } from '../cases/see-case.ts';
import { isInForce } from '../consents/consent.ts';
import { listConsentsOf } from '../consents/consent-queries.ts';
import { listConsultationsOfCase } from '../consultations/consultation-queries.ts';
import { findErasureAsked } from '../erasures/erasure-queries.ts';
import { findMediationOf } from '../mediations/docket-queries.ts';
import { isOver } from '../mediations/mediation.ts';
import { isRunning } from '../orders/order.ts';
import { listOrdersOf } from '../orders/order-queries.ts';
import { listReceiversAmong } from '../receivers/receiver-queries.ts';
import { courseOf } from '../referrals/act-on-referral.ts';
import { awaitsAnswer, referralStateOf } from '../referrals/referral.ts';
import { listReferralsOf } from '../referrals/referral-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf, endOfDay } from '../shared/dates.ts';
import { looseEndsOf, partsWithLooseEnds, type LooseEnd } from './loose-end.ts';

type LoosePart = (typeof partsWithLooseEnds)[number];

/** Orders and dockets that are under way, talks that are booked; her own wish for whoever may see it. */
async function underWay({ db, now }: PersonCtx, { row, standing }: CaseSeen): Promise<LooseEnd[]> {
  const { id: caseId } = row;
  const [orders, docket, talks, erasure] = await Promise.all([
    listOrdersOf(db, caseId),
    findMediationOf(db, caseId),
    listConsultationsOfCase(db, caseId),
    mayOnCase(standing, 'see-erasure') ? findErasureAsked(db, caseId) : undefined,
  ]);
  return [
    ...(erasure ? [{ what: 'erasure' as const, id: erasure.id, by: erasure.waits_until }] : []),
    ...orders
      .filter(({ state, valid_until: validUntil }) => isRunning({ state, validUntil }, dayOf(now)))
      .map(({ id, state }) => ({ what: 'order' as const, id, state, by: null })),
    ...(docket && !isOver(docket.stage)
      ? [{ what: 'mediation' as const, id: docket.id, stage: docket.stage, by: null }]
      : []),
    ...talks
      .filter(({ ending }) => ending === null)
      .map(({ id, kind, starts_at: by }) => ({ what: 'consultation' as const, id, kind, by })),
  ];
}

/** What bodies have not answered, and what may still be told on her word. */
async function toldOthers({ db, now }: PersonCtx, caseId: string): Promise<LooseEnd[]> {
  const [referrals, consents] = await Promise.all([listReferralsOf(db, caseId), listConsentsOf(db, caseId)]);
  const standing = consents.filter(
    (one) => one.basis === 'consent' && isInForce(one, { now, today: dayOf(now) }),
  );
  const bodies = await listReceiversAmong(
    db,
    standing.flatMap(({ receiver_id: id }) => (id === null ? [] : [id])),
  );
  return [
    ...referrals.flatMap((row) => {
      const state = referralStateOf(courseOf(row), now);
      const { id, receiver_name: to, answer_by: by } = row;
      return awaitsAnswer(state) ? [{ what: 'referral' as const, id, to, state, by }] : [];
    }),
    ...standing.map(({ id, recipient, purpose, receiver_id: receiverId, ends_on: endsOn }) => ({
      ...{ what: 'consent' as const, id, recipient, purpose },
      to: bodies.find((body) => body.id === receiverId)?.name ?? null,
      by: endsOn === null ? null : endOfDay(endsOn),
    })),
  ];
}

const looseElsewhere = async (ctx: PersonCtx, seen: CaseSeen): Promise<LooseEnd[]> => [
  ...(await underWay(ctx, seen)),
  ...(await toldOthers(ctx, seen.row.id)),
];

/**
 * Parts of a case with all that is not finished in it, for whoever asks to close it and whoever decides; nothing of it forbids that,
 * but for what `checkClosable` says. As `showCaseBeside`.
 */
export async function showLooseEnds<P extends CasePart>(
  ctx: Ctx,
  { caseId, parts }: { caseId: string; parts: readonly P[] },
): Promise<{ shown: CaseWith<P | LoosePart>; looseEnds: LooseEnd[] }> {
  const asked = { caseId, parts: [...parts, ...partsWithLooseEnds] };
  const { shown, beside } = await showCaseBeside<P | LoosePart, LooseEnd[]>(ctx, asked, looseElsewhere);
  return { shown, looseEnds: looseEndsOf(shown, beside) };
}
