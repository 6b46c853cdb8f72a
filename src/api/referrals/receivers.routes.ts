import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addReceiver } from '../../core/receivers/add-receiver.ts';
import { endReceiver } from '../../core/receivers/end-receiver.ts';
import { listReceivers } from '../../core/receivers/list-receivers.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Done, NewReceiver, Nothing, presentReceiver, ReceiverList } from './referrals.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const tags = ['referrals'];

const listSchema = documented({
  ...{ tags, signedIn: true, operationId: 'listReceivers', answer: ReceiverList, problems: [403] },
  summary: "The district's directory of bodies that are no users here",
});
const addSchema = documented({
  ...{ tags, signedIn: true, operationId: 'addReceiver', body: NewReceiver, answer: Done, status: 201 },
  summary: 'Write a body into the directory',
  problems: [403, 409],
});
const endSchema = documented({
  ...{ tags, signedIn: true, operationId: 'endReceiver', params: Params, body: Nothing, answer: Done },
  summary: 'Take a body out of the directory from today',
  ...{ status: 201, problems: [403, 404] },
});

/** Bodies to which something of a case may be told: police, court, hospital … */
export function receiversRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/receivers', { schema: listSchema }, async (request) => {
    const { items } = await listReceivers(await asBearer(door, request, door.world.cells[0]));
    return { items: items.map(presentReceiver) };
  });
  app.post('/receivers', { schema: addSchema }, async (request, reply) => {
    const wish = parseInput(NewReceiver, request.body ?? {});
    reply.code(201);
    return addReceiver(await asBearer(door, request, door.world.cells[0]), wish, keyOf(request));
  });
  app.post<Route>('/receivers/:id/end', { schema: endSchema }, async (request, reply) => {
    const { id: receiverId } = request.params;
    parseInput(Nothing, request.body ?? {});
    const ctx = await asBearer(door, request, cellFor(door, receiverId, 'receiver-not-found'));
    await endReceiver(ctx, { receiverId }, keyOf(request));
    reply.code(201);
    return { id: receiverId };
  });
}
