import { listRelativesOf } from '../../relatives/relative-queries.ts';
import type { Relative } from '../../relatives/relative.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { MySignup } from '../signup.ts';
import { listSignupsFor, presentSignup } from '../signup-queries.ts';

export type RelativeFor = Relative & { signup: MySignup | null };

/** Her relatives, each with the open sign-up for this activity if there is one; none where she has not signed in. */
export async function listFamilyFor(ctx: Ctx, activityId: string): Promise<RelativeFor[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !isId(activityId)) return [];
  return inTransaction(ctx, async (ctx) => {
    const relatives = await listRelativesOf(ctx.db, actor.personId);
    if (relatives.length === 0) return [];
    const ids = relatives.map(({ id }) => id);
    const signupOf = new Map<string, MySignup>();
    for (const row of await listSignupsFor(ctx.db, activityId, ids)) {
      signupOf.set(row.person_id, await presentSignup(ctx, row));
    }
    return relatives.map((relative) => ({ ...relative, signup: signupOf.get(relative.id) ?? null }));
  });
}
