import { noteReadings } from '../audit/note-readings.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listAnswersOf } from './answer-queries.ts';
import { placesOf } from './places-of.ts';
import { undoDays, undoUntil, type AnswerGiven } from './same-woman.ts';

const most = 50;

/** What her office and those below it answered in the days in which it can be taken back, the newest first. Forbidden. */
export async function listAnswers(ctx: Ctx): Promise<AnswerGiven[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const places = await placesOf(ctx);
    const since = startOfDay(addDays(dayOf(ctx.now), -undoDays));
    const rows = await asSystem(ctx, (ctx) => listAnswersOf(ctx, { places, since, limit: most }));
    await noteReadings(ctx, {
      ...{ verb: 'read-same-women', subjectId: null, homeId: null },
      personIds: rows.flatMap(({ keptId, otherId }) => [keptId, otherId]),
    });
    return rows;
  });
  return rows.map(({ id, answer, decidedAt, keptName, otherName }) => ({
    ...{ id, answer, decidedAt, undoUntil: undoUntil(decidedAt) },
    ...{ stays: keptName, other: otherName },
  }));
}
