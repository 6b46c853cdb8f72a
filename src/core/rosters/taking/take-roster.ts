import { z } from 'zod';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { getRosterToChange } from '../get-roster.ts';
import { judgeRows } from '../judging/judge-rows.ts';
import { markRoster } from '../roster-queries.ts';
import { readyDoubts } from './doubt-queries.ts';
import { mayGoOn } from './go-on-again.ts';

export const TakeRoster = z.strictObject({
  rosterId: z.string(),
  /** Also those of which the machine cannot say whether they are another woman; the office looked and says they are. */
  doubtsToo: z.boolean().default(false),
});
export type TakeRoster = z.input<typeof TakeRoster>;

/**
 * What was read is taken, from its first ready line to its last; `advanceRosters` does it piece by piece, and goes on where it stopped. A
 * retry with the same key finds it done. NotFound, Forbidden; RuleBroken `roster-taken-already`, `another-roster-under-way`.
 */
export async function takeRoster(ctx: Ctx, input: TakeRoster, once: Once = {}): Promise<void> {
  const { rosterId, doubtsToo } = parseInput(TakeRoster, input);
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'take-roster', input: { rosterId, doubtsToo } },
    work: async (ctx, answer) => {
      const roster = await getRosterToChange(ctx, rosterId);
      if (roster.state !== 'read') throw ruleBroken('roster-taken-already');
      const { personId } = ctx.actor;
      await asSystem(ctx, async (system) => {
        if (!(await mayGoOn(system, rosterId))) throw ruleBroken('another-roster-under-way');
        // Much may have happened since it was read: another roster taken, somebody who said no.
        await judgeRows(system, rosterId, { kind: roster.kind, doubtsToo });
        if (doubtsToo) await readyDoubts(system.db, rosterId);
        const taken = { taken_at: ctx.now, taken_by: personId, doubts_too: doubtsToo };
        await markRoster(system.db, rosterId, { state: 'taking', ...taken });
      });
      await recordDeed(ctx, { verb: 'take-roster', subjectId: rosterId, answer });
    },
    again: () => Promise.resolve(),
  });
}
