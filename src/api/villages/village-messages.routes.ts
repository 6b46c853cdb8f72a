import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parseInput } from '../../core/shared/parse-input.ts';
import { listMessagesSent } from '../../core/village-messages/list-messages-sent.ts';
import { listMessagesToPass } from '../../core/village-messages/list-messages-to-pass.ts';
import { passMessageOn } from '../../core/village-messages/pass-message-on.ts';
import { SendToVillages, sendToVillages } from '../../core/village-messages/send-to-villages.ts';
import { withdrawMessage } from '../../core/village-messages/withdraw-message.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Nothing } from '../outreach/executives.schema.ts';
import {
  MessageOpened,
  MessagesSent,
  MessagesToPass,
  Passing,
  presentSent,
  presentToPass,
} from './village-messages.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const ofVillages = { tags: ['outreach'], signedIn: true };

const sendSchema = documented({
  ...{
    ...ofVillages,
    operationId: 'sendToVillages',
    body: SendToVillages,
    answer: MessageOpened,
    status: 201,
  },
  summary: 'Something that is to reach every village of a place, down the tree; gone after seven days',
  problems: [403],
});
const sentSchema = documented({
  ...{ ...ofVillages, operationId: 'listMessagesSent', answer: MessagesSent },
  summary: 'Whom to ring where a message has not come through',
  problems: [403],
});
const toPassSchema = documented({
  ...{ ...ofVillages, operationId: 'listMessagesToPass', answer: MessagesToPass },
  summary: 'What an executive, or the chair of a village, is to pass on',
});
const passSchema = documented({
  ...{ ...ofVillages, operationId: 'passMessageOn', params: Params, body: Passing, answer: Nothing },
  ...{ status: 201, takesKey: true, problems: [404] },
  summary: 'They know there; neither who passed it on nor when is kept',
});
const withdrawSchema = documented({
  ...{ ...ofVillages, operationId: 'withdrawMessage', params: Params, answer: Nothing, problems: [403, 404] },
  summary: 'It is taken back, for everybody',
});

/** Messages down the tree, for offices, executives and chairs, in the first district of this database. */
export function villageMessagesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;
  const of = (messageId: string) => cellFor(door, messageId, 'message-not-found');
  app.post('/village-messages', { schema: sendSchema }, async (request, reply) => {
    const wish = parseInput(SendToVillages, request.body ?? {});
    const id = await sendToVillages(await asBearer(door, request, first), wish, keyOf(request));
    reply.code(201);
    return { id };
  });
  app.get('/village-messages', { schema: toPassSchema }, async (request) => ({
    items: (await listMessagesToPass(await asBearer(door, request, first))).map(presentToPass),
    nextCursor: null,
  }));
  app.get('/village-messages/sent', { schema: sentSchema }, async (request) => ({
    items: (await listMessagesSent(await asBearer(door, request, first))).map(presentSent),
    nextCursor: null,
  }));
  app.post<Route>('/village-messages/:id/passings', { schema: passSchema }, async (request, reply) => {
    const { id: messageId } = request.params;
    const { villageCode } = parseInput(Passing, request.body ?? {});
    await passMessageOn(await asBearer(door, request, of(messageId)), { messageId, villageCode });
    reply.code(201);
    return {};
  });
  app.delete<Route>('/village-messages/:id', { schema: withdrawSchema }, async (request) => {
    const { id: messageId } = request.params;
    await withdrawMessage(await asBearer(door, request, of(messageId)), { messageId });
    return {};
  });
}
