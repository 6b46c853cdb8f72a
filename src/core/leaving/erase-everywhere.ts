import type { Ctx } from '../shared/ctx.ts';
import { isCoreError, ruleBroken } from '../shared/errors.ts';
import { erasePerson } from './erase-person.ts';

/**
 * Forgets her in each of her cells; where it has been done already it is passed over, so that an attempt that broke off
 * is taken up again. RuleBroken `not-erased-everywhere` where one of them could not: her account must stay then, for it
 * is what leads to the rest of her.
 */
export async function eraseEverywhere(
  hers: readonly Ctx[],
  { onFailure }: { onFailure: (error: unknown) => void },
): Promise<void> {
  let failed = false;
  for (const ctx of hers) {
    try {
      await erasePerson(ctx);
    } catch (error) {
      if (isCoreError(error) && error.code === 'person-not-found') continue;
      failed = true;
      onFailure(error);
    }
  }
  if (failed) throw ruleBroken('not-erased-everywhere');
}
