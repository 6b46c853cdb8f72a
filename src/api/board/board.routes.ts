import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AskOnBoard, askOnBoard } from '../../core/board/asking/ask-on-board.ts';
import { lookUpQuestion } from '../../core/board/asking/look-up-question.ts';
import { takeDownByCode } from '../../core/board/asking/take-down.ts';
import { listBoard } from '../../core/board/list-board.ts';
import { answerOnBoard, removeAnswer } from '../../core/board/moderating/answer-on-board.ts';
import { listQuestions } from '../../core/board/moderating/list-questions.ts';
import { publishQuestion } from '../../core/board/moderating/publish-question.ts';
import { removeQuestion } from '../../core/board/moderating/remove-question.ts';
import { showQuestion } from '../../core/board/moderating/show-question.ts';
import { arriving } from '../../core/people/arriving.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { cellOfId } from '../../platform/world.ts';
import { asBearer, asNewcomer, cellFor, keyOf, openly, type ApiDoor } from '../api-door.ts';
import { byCode } from '../requests/by-code.ts';
import { Code } from '../requests/requests.schema.ts';
import { Asked, presentAnswer, Said, schemas, Told, Why, Words } from './board.schema.ts';

type Route = { Params: { id: string } };

async function told(door: ApiDoor, request: FastifyRequest, code: string): Promise<z.infer<typeof Told>> {
  const found = await byCode(door, request, (ctx) => lookUpQuestion(ctx, { code }));
  return { question: found && { ...found, answers: found.answers.map(presentAnswer) } };
}

/** What everybody may do: read, ask, come back. */
export function boardRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/questions', { schema: schemas.list }, async (request) => {
    const { limit, ...asked } = parseInput(Asked, request.query);
    const cell = (asked.homeId && cellOfId(door.world, asked.homeId)) || door.world.cells[0];
    const page = await listBoard(openly(door, cell), { ...asked, ...(limit && { limit: Number(limit) }) });
    const items = page.items.map(({ publishedAt, answers, ...question }) => ({
      ...{ ...question, publishedAt: isoWithOffset(publishedAt), answers: answers.map(presentAnswer) },
    }));
    return { items, nextCursor: page.nextCursor };
  });

  app.post('/questions', { schema: schemas.ask }, async (request, reply) => {
    const wish = parseInput(AskOnBoard, request.body ?? {});
    const cell = (wish.homeId && cellOfId(door.world, wish.homeId)) || door.world.cells[0];
    const newcomer = await asNewcomer(door, request, cell);
    const nameless = newcomer.ctx.actor.kind === 'anonymous' || wish.anonymous === true;
    const turn = nameless ? door.turnsOf(request.ip, newcomer.ctx.now).takeNameless() : 1;
    reply.code(201);
    return arriving(newcomer, (ctx) => askOnBoard(ctx, wish, { ...keyOf(request), turn }));
  });

  app.post('/questions/lookup', { schema: schemas.lookUp }, async (request) => {
    const { code } = parseInput(Code, request.body ?? {});
    return told(door, request, code);
  });

  app.post('/questions/take-down', { schema: schemas.takeDown }, async (request) => {
    const { code } = parseInput(Code, request.body ?? {});
    await byCode(door, request, (ctx, trying) => takeDownByCode(ctx, { code }, trying));
    return told(door, request, code);
  });
}

/** What is done by who looks questions over, and by who answers them. */
export function moderatingRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxOf = (request: FastifyRequest<Route>, code = 'question-not-found') =>
    asBearer(door, request, cellFor(door, request.params.id, code));

  app.get('/questions/to-look-over', { schema: schemas.waiting }, async (request) => {
    const lines = await listQuestions(await asBearer(door, request, door.world.cells[0]));
    return { items: lines.map(({ askedAt, ...line }) => ({ ...line, askedAt: isoWithOffset(askedAt) })) };
  });
  app.get<Route>('/questions/:id', { schema: schemas.show }, async (request) => {
    const opened = await showQuestion(await ctxOf(request), { questionId: request.params.id });
    const { askedAt, answers, ...question } = opened;
    return { ...question, askedAt: isoWithOffset(askedAt), answers: answers.map(presentAnswer) };
  });
  app.post<Route>('/questions/:id/publication', { schema: schemas.publish }, async (request) => {
    const wish = { questionId: request.params.id, ...parseInput(Words, request.body ?? {}) };
    await publishQuestion(await ctxOf(request), wish, keyOf(request));
    return { id: request.params.id };
  });
  app.post<Route>('/questions/:id/removal', { schema: schemas.remove }, async (request) => {
    const wish = { questionId: request.params.id, ...parseInput(Why, request.body ?? {}) };
    await removeQuestion(await ctxOf(request), wish, keyOf(request));
    return { id: request.params.id };
  });
  app.post<Route>('/questions/:id/answers', { schema: schemas.answer }, async (request, reply) => {
    const wish = { questionId: request.params.id, ...parseInput(Said, request.body ?? {}) };
    reply.code(201);
    return { id: await answerOnBoard(await ctxOf(request), wish, keyOf(request)) };
  });
  app.post<Route>('/question-answers/:id/removal', { schema: schemas.removeAnswer }, async (request) => {
    const { id: answerId } = request.params;
    await removeAnswer(await ctxOf(request, 'answer-not-found'), { answerId }, keyOf(request));
    return { id: answerId };
  });
}
