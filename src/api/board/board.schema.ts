import { z } from 'zod';
import { AskOnBoard } from '../../core/board/asking/ask-on-board.ts';
import { answerRoles, removedWhy, type BoardAnswer } from '../../core/board/board.ts';
import { AnswerOnBoard } from '../../core/board/moderating/answer-on-board.ts';
import { flagKinds } from '../../core/board/flags-of.ts';
import { PublishQuestion } from '../../core/board/moderating/publish-question.ts';
import { RemoveQuestion } from '../../core/board/moderating/remove-question.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { documented } from '../documented.ts';
import { instant, wholeNumber } from '../query.ts';
import { Code, Receipt } from '../requests/requests.schema.ts';

const tags = ['questions'];

const Answer = z.object({
  ...{
    id: z.uuid(),
    words: z.string(),
    role: z.enum(answerRoles),
    homeName: z.string().nullable(),
    at: instant,
  },
});
const Public = z.object({
  ...{ id: z.uuid(), words: z.string(), name: z.string().nullable(), homeId: z.uuid().nullable() },
  ...{ homeName: z.string().nullable(), publishedAt: instant, answers: z.array(Answer) },
});
const Page = z.object({ items: z.array(Public), nextCursor: z.string().nullable() });
export const Asked = z.strictObject({
  homeId: z.string().max(40).optional(),
  q: z.string().max(60).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber.optional(),
});
const state = z.enum(['waiting', 'public', 'removed']);
export const Told = z.object({
  question: z
    .object({
      ...{ state, removedWhy: z.enum(removedWhy).nullable(), words: z.string().nullable() },
      answers: z.array(Answer),
    })
    .nullable()
    .describe('null where nothing was asked for all to read'),
});
const Lines = z.object({
  items: z.array(
    z.object({
      ...{
        id: z.uuid(),
        state,
        askedAt: instant,
        words: z.string().nullable(),
        homeName: z.string().nullable(),
      },
    }),
  ),
});
const Opened = z.object({
  ...{ id: z.uuid(), requestId: z.uuid(), state, askedAt: instant, original: z.string().nullable() },
  ...{ proposed: z.string(), showsName: z.boolean(), name: z.string().nullable(), answers: z.array(Answer) },
  flags: z.array(z.object({ kind: z.enum(flagKinds), text: z.string() })),
});
const Done = z.object({ id: z.uuid() });
export const Words = PublishQuestion.omit({ questionId: true });
export const Why = RemoveQuestion.omit({ questionId: true });
export const Said = AnswerOnBoard.omit({ questionId: true });

export const presentAnswer = ({ at, ...answer }: BoardAnswer) => ({ ...answer, at: isoWithOffset(at) });

const one = {
  ...{ tags, signedIn: true, params: z.object({ id: z.string() }), answer: Done, problems: [403, 404, 409] },
};
export const schemas = {
  list: documented({
    ...{ tags, operationId: 'listBoard', query: Asked, answer: Page },
    summary: 'What people have asked for all to read, and what was answered; the newest first',
  }),
  ask: documented({
    ...{
      tags,
      operationId: 'askOnBoard',
      body: AskOnBoard,
      answer: Receipt,
      status: 201,
      problems: [404, 409],
    },
    summary: 'Ask for all to read; nothing is up before somebody has looked it over. Without a token too',
  }),
  lookUp: documented({
    ...{ tags, operationId: 'lookUpQuestion', body: Code, answer: Told, problems: [404, 409] },
    summary: 'The words that are up, by her code',
  }),
  takeDown: documented({
    ...{ tags, operationId: 'takeDownQuestion', body: Code, answer: Told, problems: [404, 409] },
    summary: 'She takes it down, at any time',
  }),
  waiting: documented({
    ...{ tags, operationId: 'listQuestions', signedIn: true, answer: Lines, problems: [403] },
    summary: 'What waits to be looked over, and what is up, for who keeps the home or sits at the desk',
  }),
  show: documented({
    ...{ ...one, operationId: 'showQuestion', answer: Opened },
    summary: 'One with her own words and what in them could tell who she is. The reading is written down',
  }),
  publish: documented({
    ...{ ...one, operationId: 'publishQuestion', body: Words },
    summary: 'Put it up in these words',
  }),
  remove: documented({
    ...{ ...one, operationId: 'removeQuestion', body: Why },
    summary: 'Not for all to read; what may be a call for help goes to the district’s desk',
  }),
  answer: documented({
    ...{ ...one, operationId: 'answerOnBoard', body: Said, status: 201 },
    summary: 'Answer it as what one is; no name is shown',
  }),
  removeAnswer: documented({
    ...{ ...one, operationId: 'removeAnswer', takesKey: true },
    summary: 'Take an answer down',
  }),
};
