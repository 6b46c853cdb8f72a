import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { getRosterToChange } from '../get-roster.ts';
import { refuseReady } from '../row-queries.ts';
import { finishTaking } from './finish-taking.ts';

/**
 * What of a roster is taken so far stays, and can be taken back as a whole; whatever is left of it is refused as `stopped`. A retry with
 * the same key finds it done. NotFound, Forbidden; RuleBroken `roster-not-under-way`.
 */
export async function stopRoster(
  ctx: Ctx,
  { rosterId }: { rosterId: string },
  once: Once = {},
): Promise<void> {
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'stop-roster', input: { rosterId } },
    work: async (ctx, answer) => {
      const roster = await getRosterToChange(ctx, rosterId);
      if (roster.state !== 'taking') throw ruleBroken('roster-not-under-way');
      await asSystem(ctx, async ({ db }) => {
        await refuseReady(db, rosterId, 'stopped');
        await finishTaking(db, rosterId);
      });
      await recordDeed(ctx, { verb: 'stop-roster', subjectId: rosterId, answer });
    },
    again: () => Promise.resolve(),
  });
}
