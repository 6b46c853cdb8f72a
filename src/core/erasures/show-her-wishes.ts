import { seeCase } from '../cases/see-case.ts';
import { listConsentsOf } from '../consents/consent-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, startOfDay, dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findErasureAsked } from './erasure-queries.ts';

/** `withdrawnAt`: when she took back a consent last, by her code. Both null where there is nothing to see to. */
export type HerWishes = { erasureAskedAt: Date | null; withdrawnAt: Date | null };

/** So many days what she took back stands on top of her case. */
const daysOnTop = 14;

/** What she has said with her code, for the first page of her case: times alone. NotFound for everybody who does not read it. */
export const showHerWishes = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<HerWishes> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-consents');
    const asked = await findErasureAsked(ctx.db, caseId);
    const since = startOfDay(addDays(dayOf(ctx.now), -daysOnTop));
    const hers = (await listConsentsOf(ctx.db, caseId)).flatMap(({ withdrawn_at: at, withdrawn_by: by }) =>
      at !== null && by === null && at >= since ? [at] : [],
    );
    const withdrawnAt = hers.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
    return { erasureAskedAt: asked?.asked_at ?? null, withdrawnAt };
  });
