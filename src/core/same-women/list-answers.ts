import { z } from 'zod';
import { noteReadings } from '../audit/note-readings.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import { Millisecond, pageOf, readCursor } from '../shared/cursor.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listAnswersOf } from './answer-queries.ts';
import { placesOf } from './places-of.ts';
import { undoDays, undoUntil, type AnswerGiven } from './same-woman.ts';

export const ListAnswers = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ListAnswers = z.input<typeof ListAnswers>;

const Cursor = z.tuple([Millisecond, z.string().refine(isId)]);

function afterOf(cursor: string | undefined) {
  if (cursor === undefined) return null;
  const [decidedAt, id] = readCursor(cursor, Cursor);
  return { decidedAt: new Date(decidedAt), id };
}

/**
 * What her office and those below it answered in the days in which it can be taken back, the newest first, a page at a time. Both of each see
 * that somebody of an office read of them. Forbidden.
 */
export async function listAnswers(ctx: Ctx, input: ListAnswers = {}): Promise<Page<AnswerGiven>> {
  const { cursor, limit } = parseInput(ListAnswers, input);
  const after = afterOf(cursor);
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const places = await placesOf(ctx);
    const since = startOfDay(addDays(dayOf(ctx.now), -undoDays));
    const rows = await asSystem(ctx, (ctx) => listAnswersOf(ctx, { places, since, after, limit: limit + 1 }));
    await noteReadings(ctx, {
      ...{ verb: 'read-same-women', subjectId: null, homeId: null },
      personIds: rows.slice(0, limit).flatMap(({ keptId, otherId }) => [keptId, otherId]),
    });
    return rows;
  });
  return pageOf(rows, limit, {
    present: ({ id, answer, decidedAt, keptName, otherName }): AnswerGiven => ({
      ...{ id, answer, decidedAt, undoUntil: undoUntil(decidedAt) },
      ...{ stays: keptName, other: otherName },
    }),
    keyOf: ({ decidedAt, id }) => [decidedAt.getTime(), id],
  });
}
