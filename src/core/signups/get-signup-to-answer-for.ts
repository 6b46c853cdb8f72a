import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { getSignupToSee } from './get-signup-to-see.ts';
import { mayAnswerFor } from './signup-policy.ts';

/** A sign-up with its activity, for whoever may answer for it. NotFound where she may not see it, else Forbidden. */
export async function getSignupToAnswerFor(ctx: PersonCtx, signupId: string) {
  const { row, activity, actor } = await getSignupToSee(ctx, signupId);
  if (!mayAnswerFor(actor, row)) throw forbidden();
  return { row, activity };
}
