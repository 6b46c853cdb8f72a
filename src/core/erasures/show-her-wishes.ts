import { mayOnCase } from '../cases/case-policy.ts';
import type { CasePart, CaseWith } from '../cases/reading/case-view.ts';
import { showCaseBeside } from '../cases/reading/show-case.ts';
import type { CaseSeen } from '../cases/see-case.ts';
import { listConsentsOf } from '../consents/consent-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, startOfDay, dayOf } from '../shared/dates.ts';
import { findErasureAsked } from './erasure-queries.ts';

/** `withdrawnAt`: when she took back a consent last, by her code. Both null where there is nothing to see to. */
export type HerWishes = { erasureAskedAt: Date | null; withdrawnAt: Date | null };

/** So many days what she took back stands on top of her case. */
const daysOnTop = 14;

/** What she has said with her code: times alone. That she wants it erased is told to her team, and not through a broken glass. */
async function readHerWishes(
  ctx: PersonCtx,
  { row: { id: caseId }, standing }: CaseSeen,
): Promise<HerWishes> {
  const asked = mayOnCase(standing, 'see-erasure') ? await findErasureAsked(ctx.db, caseId) : undefined;
  const since = startOfDay(addDays(dayOf(ctx.now), -daysOnTop));
  const hers = (await listConsentsOf(ctx.db, caseId)).flatMap(({ withdrawn_at: at, withdrawn_by: by }) =>
    at !== null && by === null && at >= since ? [at] : [],
  );
  const withdrawnAt = hers.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
  return { erasureAskedAt: asked?.asked_at ?? null, withdrawnAt };
}

/** Parts of her case, and what she wishes since, for its first page. NotFound for everybody who does not read it. */
export async function showHerWishes<P extends CasePart>(
  ctx: Ctx,
  asked: { caseId: string; parts: readonly P[] },
): Promise<{ shown: CaseWith<P>; wishes: HerWishes }> {
  const { shown, beside: wishes } = await showCaseBeside(ctx, asked, readHerWishes);
  return { shown, wishes };
}
