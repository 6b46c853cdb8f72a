import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem } from '../../shared/transaction.ts';
import { getRosterToChange } from '../get-roster.ts';
import { markRoster } from '../roster-queries.ts';

/** So long the office can take a roster back as a whole. */
export const undoDays = 30;

export const undoUntil = (takenAt: Date): string => addDays(dayOf(takenAt), undoDays);

/**
 * All that a roster brought is taken back from today: its links end and its people are forgotten where nothing else of theirs stands, who led a
 * village before does so again, a number of households is what it was. What somebody said yes to herself since stays: that is her own. A retry
 * with the same key finds it done. NotFound, Forbidden; RuleBroken `roster-not-taken`, `undo-too-late`.
 */
export async function undoRoster(
  ctx: Ctx,
  { rosterId }: { rosterId: string },
  once: Once = {},
): Promise<void> {
  await answerOnce(personOnly(ctx), once, {
    request: { verb: 'undo-roster', input: { rosterId } },
    work: async (ctx, answer) => {
      const roster = await getRosterToChange(ctx, rosterId);
      if (roster.state !== 'taken' || roster.taken_at === null) throw ruleBroken('roster-not-taken');
      if (dayOf(ctx.now) > undoUntil(roster.taken_at)) throw ruleBroken('undo-too-late');
      const undone = { undone_at: ctx.now, undone_by: ctx.actor.personId };
      await asSystem(ctx, ({ db }) => markRoster(db, rosterId, { state: 'undoing', ...undone }));
      await recordDeed(ctx, { verb: 'undo-roster', subjectId: rosterId, answer });
    },
    again: () => Promise.resolve(),
  });
}
