import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { findTalent, keepTalent } from '../talent-queries.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';

/** Not for the time being, or again: nobody asks her meanwhile, and why is nobody's business. NotFound, Conflict `talent-down`. Safe to repeat. */
export async function restHers(
  ctx: Ctx,
  { whose, rests }: { whose: Whose; rests: boolean },
  trying: Trying = {},
): Promise<void> {
  const hers = await findHers(ctx, whose, trying);
  await actAsHer(ctx, hers, {
    verb: rests ? 'rest-talent' : 'resume-talent',
    work: async (ctx, { id, closed_at, person_id }) => {
      if (closed_at !== null) throw conflict('talent-down');
      const known = await findTalent(ctx.db, id);
      const isResting = (known?.resting_since ?? null) !== null;
      if (isResting === rests) return null;
      const kept = { request_id: id, person_id, kinds: known?.kinds ?? [], changed_at: ctx.now };
      await keepTalent(ctx.db, { ...kept, resting_since: rests ? ctx.now : null });
      return [];
    },
  });
}
