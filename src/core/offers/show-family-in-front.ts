import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findFirstInLine } from './offer-queries.ts';

/** A party that waits for more places than are free, so that all behind it wait; of whom it is, nothing. */
export type FamilyInFront = { signupId: string; partySize: number; left: number };

/** Why places are free and people wait all the same; null where no place is free or nobody waits. */
export async function showFamilyInFront(ctx: Ctx, activityId: string): Promise<FamilyInFront | null> {
  if (!isId(activityId)) return null;
  const first = await inTransaction({ ...ctx, actor: { kind: 'system' } }, (ctx) =>
    findFirstInLine(ctx.db, activityId),
  );
  return first && first.left > 0 ? first : null;
}
