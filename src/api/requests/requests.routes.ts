import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { arriving } from '../../core/people/arriving.ts';
import { TakeDown } from '../../core/requests/asking/request-wish.ts';
import { submitRequest } from '../../core/requests/asking/submit-request.ts';
import { takeDown } from '../../core/requests/asking/take-down.ts';
import { listRequests } from '../../core/requests/queue/list-requests.ts';
import { lookUpRequest } from '../../core/requests/returning/look-up-request.ts';
import type { Tries } from '../../core/requests/returning/code-tries.ts';
import { openRequest } from '../../core/requests/returning/open-request.ts';
import { SayMore, sayMore } from '../../core/requests/returning/say-more.ts';
import { withdrawByCode } from '../../core/requests/returning/withdraw-by-code.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { cellOfId } from '../../platform/world.ts';
import { asBearer, asNewcomer, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { byCode } from './by-code.ts';
import {
  Code,
  CodeAndWord,
  NewRequest,
  OpenedRequest,
  presentOpened,
  presentQueueItem,
  presentStanding,
  Queue,
  Receipt,
  Standing,
  Which,
} from './requests.schema.ts';

const tags = ['requests'];

const newSchema = documented({
  ...{
    tags,
    operationId: 'submitRequest',
    body: NewRequest,
    answer: Receipt,
    status: 201,
    problems: [404, 409],
  },
  summary:
    'Ask through one of the doors; without a token too. `help` without a home reaches the rights desk alone',
  refusals: [
    '409 `too-many-requests-sent`, but never for `help`, nor where `danger` is true.',
    '409 `nobody-left-to-read` where `notThese` names everybody who could read it.',
  ],
});

const lookUpSchema = documented({
  ...{ tags, operationId: 'lookUpRequest', body: Code, answer: Standing, problems: [404, 409] },
  summary: 'How it stands and when she hears next, by her code; never her words nor the door',
});

const openSchema = documented({
  ...{ tags, operationId: 'openRequest', body: CodeAndWord, answer: OpenedRequest, problems: [404, 409] },
  summary: 'What she wrote and what was written to her, by her code and her own word',
});

const moreSchema = documented({
  ...{ tags, operationId: 'sayMore', body: SayMore, answer: Standing, problems: [404, 409] },
  summary: 'She adds a sentence by her code and her word; who works on it is told',
  refusals: ['409 `request-closed`, `request-of-a-case`, `too-many-requests-sent`.'],
});

const withdrawSchema = documented({
  ...{ tags, operationId: 'withdrawRequest', body: CodeAndWord, answer: Standing, problems: [404, 409] },
  summary: 'She does not want it any more, by her code and her word. Safe to repeat',
  refusals: ['409 `request-closed`, `request-of-a-case`.'],
});

const takeDownSchema = documented({
  ...{ tags, operationId: 'takeDownRequest', signedIn: true, body: TakeDown, answer: Receipt, status: 201 },
  summary: 'What somebody without a phone says at the hotline, on a reception day or at the door',
  problems: [403, 404, 409],
});

const listSchema = documented({
  ...{ tags, operationId: 'listRequests', signedIn: true, query: Which, answer: Queue, problems: [403] },
  summary: 'The queue of the desk, or of a home: what is due first stands first; no words',
});

const HomeAsked = z.object({ homeId: z.string() });

/** The district of the home that is named; else the first of this database. */
function cellAsked(door: ApiDoor, body: unknown) {
  const named = HomeAsked.safeParse(body);
  return (named.success ? cellOfId(door.world, named.data.homeId) : undefined) ?? door.world.cells[0];
}

/** Asking, coming back, and the queue; what is done with one request is `one-request.routes.ts`. */
export function requestsRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post('/requests', { schema: newSchema }, async (request, reply) => {
    const newcomer = await asNewcomer(door, request, cellAsked(door, request.body));
    const wish = parseInput(NewRequest, request.body ?? {});
    const nameless = newcomer.ctx.actor.kind === 'anonymous' || wish.anonymous === true;
    const sending = {
      ...keyOf(request),
      turn: nameless ? door.turnsOf(request.ip, newcomer.ctx.now).takeNameless() : 1,
      onFlood: (sent: number) => request.log.error(`a flood of requests: ${sent} without a name today`),
    };
    reply.code(201);
    return arriving(newcomer, (ctx) => submitRequest(ctx, wish, sending));
  });

  byCodeRoutes(app, door);

  app.post('/requests/on-behalf', { schema: takeDownSchema }, async (request, reply) => {
    const ctx = await asBearer(door, request, cellAsked(door, request.body));
    const wish = parseInput(TakeDown, request.body ?? {});
    reply.code(201);
    return takeDown(ctx, wish, keyOf(request));
  });

  app.get('/requests', { schema: listSchema }, async (request) => {
    const { limit, ...asked } = parseInput(Which, request.query);
    const ctx = await asBearer(door, request, door.world.cells[0]);
    const page = await listRequests(ctx, { ...asked, ...(limit && { limit: Number(limit) }) });
    return { items: page.items.map(presentQueueItem), nextCursor: page.nextCursor };
  });
}

/** What she does with her code, and with her word. */
function byCodeRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post('/requests/lookup', { schema: lookUpSchema }, async (request) => {
    const { code } = parseInput(Code, request.body ?? {});
    return presentStanding(
      await byCode(door, request, (ctx, trying) => lookUpRequest(ctx, { code }, trying)),
    );
  });

  app.post('/requests/opening', { schema: openSchema }, async (request) => {
    const asked = parseInput(CodeAndWord, request.body ?? {});
    return presentOpened(await byCode(door, request, (ctx, trying) => openRequest(ctx, asked, trying)));
  });

  /** What she does, and how it stands then. */
  const afterwards = async <Hers extends { code: string }>(
    request: FastifyRequest,
    asked: Hers,
    act: (ctx: Ctx, asked: Hers, trying: { tries: Tries }) => Promise<unknown>,
  ) => {
    const standing = await byCode(door, request, async (ctx, trying) => {
      await act(ctx, asked, trying);
      return lookUpRequest(ctx, asked);
    });
    return presentStanding(standing);
  };

  app.post('/requests/more', { schema: moreSchema }, (request) =>
    afterwards(request, parseInput(SayMore, request.body ?? {}), sayMore),
  );
  app.post('/requests/withdrawal', { schema: withdrawSchema }, (request) =>
    afterwards(request, parseInput(CodeAndWord, request.body ?? {}), withdrawByCode),
  );
}
