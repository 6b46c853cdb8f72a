import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { SignupAtDoor } from './signup.ts';
import { listSignupsFor, presentAtDoor } from './signup-queries.ts';

/** Her own open sign-up for an activity; null where she has none or has not signed in. */
export async function showMySignupFor(ctx: Ctx, activityId: string): Promise<SignupAtDoor | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !isId(activityId)) return null;
  return inTransaction(ctx, async (ctx) => {
    const [row] = await listSignupsFor(ctx.db, activityId, [actor.personId]);
    return row ? presentAtDoor(ctx, row) : null;
  });
}
