import { findDivision } from '../divisions/division-queries.ts';
import { seeCase } from '../cases/see-case.ts';
import type { Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Paper } from '../paper/paper.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { actOnReferral, courseOf } from './act-on-referral.ts';
import { findReferral, markReferral } from './referral-queries.ts';
import { mayUrge } from './referral.ts';
import { urgingLetter } from './urging-letter.ts';

type Which = { caseId: string; referralId: string };

/**
 * They have not answered: the federation urges them in writing (妇女权益保障法 §73). NotFound; Conflict;
 * RuleBroken `urge-too-early` before they were reminded, or their day is over.
 */
export async function urgeReferral(ctx: Ctx, { caseId, referralId }: Which, once: Once = {}): Promise<void> {
  const acting = { ...once, verb: 'urge-receiver', step: 'urge', caseId, referralId } as const;
  await actOnReferral(ctx, acting, async (ctx, row) => {
    if (!mayUrge(courseOf(row), ctx.now)) throw ruleBroken('urge-too-early');
    await markReferral(ctx.db, referralId, { urged_at: ctx.now });
  });
}

/** The letter to print and seal; that it was taken out leaves a line. NotFound; Conflict `referral-not-urged`. */
export const printUrging = async (ctx: Ctx, { caseId, referralId }: Which): Promise<Paper> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'note-of-referral');
    const row = isId(referralId) ? await findReferral(ctx.db, caseId, referralId) : undefined;
    if (!row) throw notFound('referral-not-found');
    if (!row.urged_at) throw conflict('referral-not-urged');
    const division = await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now);
    await recordDeed(ctx, { verb: 'print-urging-letter', subjectId: caseId });
    return urgingLetter({
      ...{ federation: `${division?.name ?? ''}妇女联合会`, receiver: row.receiver_name },
      ...{ number: referralId.slice(-12), sentOn: dayOf(row.sent_at) },
      ...{ answerBy: dayOf(row.answer_by), urgedOn: dayOf(row.urged_at) },
    });
  });
