import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listAnswers } from '../../core/same-women/list-answers.ts';
import { listSameWomen } from '../../core/same-women/list-same-women.ts';
import { SayTheSame, sayTheSame } from '../../core/same-women/say-the-same.ts';
import { undoSame } from '../../core/same-women/undo-same.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Nothing } from '../outreach/executives.schema.ts';
import { wholeNumber } from '../query.ts';
import { AnswerList, AnswerSaid, presentAnswer, SameWomenList } from './same-women.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const Asked = z.strictObject({ cursor: z.string().optional(), limit: wholeNumber.optional() });

const ofSame = { tags: ['outreach'], signedIn: true, problems: [403] };

const listSchema = documented({
  ...{ ...ofSame, operationId: 'listSameWomen', query: Asked, answer: SameWomenList },
  summary: 'Two and two of her office’s place who may be one woman; never all women',
});
const saySchema = documented({
  ...{ ...ofSame, operationId: 'sayTheSame', body: SayTheSame, answer: AnswerSaid, status: 201 },
  summary: 'Whether two are one woman: then one link stays, and the other ends today',
  problems: [403, 404, 409],
  refusals: ['Somebody was sooner: 409 `answered-already`.'],
});
const answersSchema = documented({
  ...{ ...ofSame, operationId: 'listSameWomenAnswers', query: Asked, answer: AnswerList },
  summary: 'What her office answered in the thirty days in which it can be taken back',
});
const undoSchema = documented({
  ...{ ...ofSame, operationId: 'undoSame', params: Params, answer: Nothing },
  summary: 'An answer is taken back: what ended begins anew from today',
  problems: [403, 404, 409],
});

function pageAsked(query: unknown) {
  const { limit, ...asked } = parseInput(Asked, query);
  return limit === undefined ? asked : { ...asked, limit: Number(limit) };
}

/** For the office of a place, behind its second step. */
export function sameWomenRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;
  app.get('/same-women', { schema: listSchema }, async (request) => {
    const wish = pageAsked(request.query);
    return listSameWomen(await asBearer(door, request, first), wish);
  });
  app.post('/same-women', { schema: saySchema }, async (request, reply) => {
    const wish = parseInput(SayTheSame, request.body ?? {});
    const [personId] = wish.personIds;
    const ctx = await asBearer(door, request, cellFor(door, personId, 'same-women-not-found'));
    reply.code(201);
    return sayTheSame(ctx, wish, keyOf(request));
  });
  app.get('/same-women/answers', { schema: answersSchema }, async (request) => {
    const wish = pageAsked(request.query);
    const { items, nextCursor } = await listAnswers(await asBearer(door, request, first), wish);
    return { items: items.map(presentAnswer), nextCursor };
  });
  app.delete<Route>('/same-women/:id', { schema: undoSchema }, async (request) => {
    const { id: answerId } = request.params;
    await undoSame(await asBearer(door, request, cellFor(door, answerId, 'same-answer-not-found')), {
      answerId,
    });
    return {};
  });
}
