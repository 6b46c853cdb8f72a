import { actor, isSystem } from '../rights.ts';
import { aRequestISee } from './rights-of-requests.ts';
import type { RightsByTable } from '../whose-rows.ts';

const isUp = (cell: string, questionId: string) => `exists (
  select from ${cell}.board_questions q where q.id = ${questionId} and q.words is not null)`;

/** What was put up is for everybody; what waits, for who works on the request. The system writes what was judged. */
export const rightsOfTheBoard = (cell: string): RightsByTable => ({
  board_questions: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `board_questions.words is not null or ${isSystem} or ${aRequestISee(cell, 'board_questions.request_id')}`,
      insert: isSystem,
      update: isSystem,
    },
  },
  board_answers: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or (board_answers.words is not null and ${isUp(cell, 'board_answers.question_id')})
        or board_answers.answered_by = ${actor}`,
      insert: isSystem,
      update: isSystem,
    },
  },
});
