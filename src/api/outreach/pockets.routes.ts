import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { beginPocket, BeginPocket } from '../../core/pockets/begin-pocket.ts';
import { emptyPocket } from '../../core/pockets/empty-pocket.ts';
import { endPocket, endPocketsFor } from '../../core/pockets/end-pocket.ts';
import { listMyPockets } from '../../core/pockets/list-my-pockets.ts';
import { unlockPocket } from '../../core/pockets/unlock-pocket.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Nothing } from './executives.schema.ts';
import {
  Begun,
  EmptiedAnswer,
  Empty,
  End,
  EndedFor,
  PocketList,
  presentEmptied,
  presentPocket,
  Unlock,
  Unlocked,
} from './pockets.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const ofPockets = { tags: ['outreach'], signedIn: true };
const onOne = { ...ofPockets, params: Params, status: 201 };

const listSchema = documented({
  ...{ ...ofPockets, operationId: 'listMyPockets', answer: PocketList },
  summary: 'On which phones she carries her list, and what came from each',
});
const beginSchema = documented({
  ...{ ...ofPockets, operationId: 'beginPocket', body: BeginPocket, answer: Begun, status: 201 },
  summary: 'Her phone carries her list, closed by her PIN and by the half of a key that stands here',
  problems: [403, 409],
});
const unlockSchema = documented({
  ...{ ...onOne, operationId: 'unlockPocket', body: Unlock, answer: Unlocked },
  summary: 'The half of the key for who knows the PIN; the fifth wrong one in a row destroys it',
});
const emptySchema = documented({
  ...{ ...onOne, operationId: 'emptyPocket', body: Empty, answer: EmptiedAnswer },
  summary: 'What a phone kept without a network, each visit for itself, and the newest list',
  problems: [403],
});
const endSchema = documented({
  ...{ ...onOne, operationId: 'endPocket', body: End, answer: Nothing },
  summary: 'She carries her list there no more: at its next contact the phone is wiped',
  problems: [404],
});
const endForSchema = documented({
  ...{ ...onOne, operationId: 'endPocketsFor', takesKey: true, answer: EndedFor },
  summary: 'Her office ends it for her on every phone, because one was lost',
  problems: [403, 404],
});

/** An executive's list on her own phone, in the first district of this database. */
export function pocketsRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [cell] = door.world.cells;
  app.get('/pockets', { schema: listSchema }, async (request) => {
    const pockets = await listMyPockets(await asBearer(door, request, cell));
    return { items: pockets.map(presentPocket), nextCursor: null };
  });
  app.post('/pockets', { schema: beginSchema }, async (request, reply) => {
    const wish = parseInput(BeginPocket, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return beginPocket(ctx, wish);
  });
  app.post<Route>('/pockets/:id/unlocking', { schema: unlockSchema }, async (request, reply) => {
    const wish = parseInput(Unlock, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return unlockPocket(ctx, { ...wish, pocketId: request.params.id });
  });
  app.post<Route>('/pockets/:id/visits', { schema: emptySchema }, async (request, reply) => {
    const wish = parseInput(Empty, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return presentEmptied(await emptyPocket(ctx, { ...wish, pocketId: request.params.id }));
  });
  app.post<Route>('/pockets/:id/end', { schema: endSchema }, async (request, reply) => {
    const wish = parseInput(End, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    await endPocket(ctx, { ...wish, pocketId: request.params.id });
    return {};
  });
  app.post<Route>('/executives/:id/pockets/end', { schema: endForSchema }, async (request, reply) => {
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return { ended: await endPocketsFor(ctx, { executiveId: request.params.id }) };
  });
}
