import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { Millisecond, pageOf, readCursor } from '../shared/cursor.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { BoardAnswer, BoardQuestion } from './board.ts';
import { listAnswersOf, listPublic, type QuestionRow } from './board-queries.ts';

const Id = z.string().refine(isId, { error: 'id-shape' });

export const ListBoard = z.strictObject({
  homeId: Id.optional(),
  /** Words that stand in a question. */
  q: line(0, 60).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ListBoard = z.input<typeof ListBoard>;

/** The answers to questions that are up, each with which it is to. */
export async function answersOf(
  ctx: Ctx,
  questionIds: readonly string[],
): Promise<{ questionId: string; by: string; answer: BoardAnswer }[]> {
  const rows = await listAnswersOf(ctx.db, questionIds);
  return rows.map(({ id, question_id, words, role, home_name, answered_at, answered_by }) => ({
    ...{ questionId: question_id, by: answered_by },
    answer: { id, words: words ?? '', role, homeName: home_name, at: answered_at },
  }));
}

const present = (row: QuestionRow, answers: BoardAnswer[]): BoardQuestion => ({
  ...{ id: row.id, words: row.words ?? '', name: row.name, homeId: row.home_id, homeName: row.home_name },
  ...{ publishedAt: row.published_at ?? row.asked_at, answers },
});

/** What people have asked for all to read, and what was answered, the newest first; for everybody. Nothing is ranked. Invalid. */
export async function listBoard(ctx: Ctx, input: ListBoard = {}): Promise<Page<BoardQuestion>> {
  const { homeId, q, cursor, limit } = parseInput(ListBoard, input);
  const [at, id] = cursor === undefined ? [] : readCursor(cursor, z.tuple([Millisecond, Id]));
  const after = at === undefined || id === undefined ? undefined : { at: new Date(at), id };
  return inTransaction(ctx, async (ctx) => {
    const rows = await listPublic(ctx.db, { homeId, q: q || undefined, after, limit: limit + 1 });
    const answers = await answersOf(
      ctx,
      rows.map((row) => row.id),
    );
    const of = (row: QuestionRow) =>
      answers.filter(({ questionId }) => questionId === row.id).map(({ answer }) => answer);
    return pageOf(rows, limit, {
      present: (row) => present(row, of(row)),
      keyOf: (row) => [(row.published_at ?? row.asked_at).getTime(), row.id],
    });
  });
}
