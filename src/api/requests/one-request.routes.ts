import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Once } from '../../core/deeds/answer-once.ts';
import { decideRequestErasure } from '../../core/erasures/decide-request-erasure.ts';
import { assignRequest } from '../../core/requests/queue/assign-request.ts';
import { closeRequest } from '../../core/requests/queue/close-request.ts';
import { noteContact } from '../../core/requests/queue/note-contact.ts';
import { passToDistrict } from '../../core/requests/queue/pass-to-district.ts';
import { takeRequest } from '../../core/requests/queue/take-request.ts';
import { triageRequest } from '../../core/requests/queue/triage-request.ts';
import { showRequest } from '../../core/requests/reading/show-request.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import {
  Assignment,
  Closure,
  Contact,
  Erasing,
  presentQueueItem,
  presentWithWords,
  QueueItem,
  Reason,
  RequestWithWords,
  Triage,
} from './requests.schema.ts';

const Params = z.object({ id: z.string() });
type Sent = { body: unknown; once: Once };
type Route = { Params: z.infer<typeof Params> };

const common = { tags: ['requests'], signedIn: true, params: Params };

const showSchema = documented({
  ...{ ...common, operationId: 'showRequest', answer: RequestWithWords, problems: [404] },
  summary: 'One with its words, for who works on it. That she read it is written down',
});

const anAct = { ...common, answer: QueueItem, problems: [403, 404, 409] };

const assignSchema = documented({
  ...{ ...anAct, operationId: 'assignRequest', body: Assignment },
  summary: 'Take it, or give it to somebody; the first receiver owns it. Safe to repeat',
  refusals: ['409 `request-taken`: somebody else was first.'],
});
const passSchema = documented({
  ...{ ...anAct, operationId: 'passToDistrict', body: Reason },
  summary: 'A home passes it to the district’s desk, where a clock runs. Safe to repeat',
});
const triageSchema = documented({
  ...{ ...anAct, operationId: 'triageRequest', body: Triage },
  summary: 'The desk says how long it can wait. Safe to repeat',
});
const contactSchema = documented({
  ...{ ...anAct, operationId: 'noteContact', body: Contact },
  summary: 'She was answered, which ends the clock',
});
const closeSchema = documented({
  ...{ ...anAct, operationId: 'closeRequest', body: Closure },
  summary: 'It is done; her words have a day on which they are forgotten. Safe to repeat',
});

const eraseSchema = documented({
  ...{ ...anAct, operationId: 'decideRequestErasure', body: Erasing },
  summary: 'She was called, after the wait: it is erased, or all stays',
});

/** Each act of the desk or of a home on one request: what is sent, and the verb. */
const acts = [
  {
    url: '/requests/:id/assignment',
    schema: assignSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) => {
      const { personId: toId, ...wish } = parseInput(Assignment, body);
      return toId === undefined
        ? takeRequest(ctx, { requestId }, once)
        : assignRequest(ctx, { requestId, toId, ...wish }, once);
    },
  },
  {
    url: '/requests/:id/passing',
    schema: passSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) =>
      passToDistrict(ctx, { requestId, ...parseInput(Reason, body) }, once),
  },
  {
    url: '/requests/:id/triage',
    schema: triageSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) =>
      triageRequest(ctx, { requestId, ...parseInput(Triage, body) }, once),
  },
  {
    url: '/requests/:id/contacts',
    schema: contactSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) => {
      const { nextContactAt, ...wish } = parseInput(Contact, body);
      const next = nextContactAt === undefined ? {} : { nextContactAt: new Date(nextContactAt) };
      return noteContact(ctx, { requestId, ...wish, ...next }, once);
    },
  },
  {
    url: '/requests/:id/closure',
    schema: closeSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) =>
      closeRequest(ctx, { requestId, ...parseInput(Closure, body) }, once),
  },
  {
    url: '/requests/:id/erasure',
    schema: eraseSchema,
    act: (ctx: Ctx, requestId: string, { body, once }: Sent) =>
      decideRequestErasure(ctx, { requestId, ...parseInput(Erasing, body) }, once),
  },
];

/** What the desk and homes do with one request. Each act answers how it stands then. */
export function oneRequestRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'request-not-found'));

  app.get<Route>('/requests/:id', { schema: showSchema }, async (request) =>
    presentWithWords(await showRequest(await ctxFor(request), { requestId: request.params.id })),
  );

  for (const { url, schema, act } of acts) {
    app.post<Route>(url, { schema }, async (request) => {
      const sent = { body: request.body ?? {}, once: keyOf(request) };
      return presentQueueItem(await act(await ctxFor(request), request.params.id, sent));
    });
  }
}
