import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assignRequest } from '../../core/requests/queue/assign-request.ts';
import { closeRequest } from '../../core/requests/queue/close-request.ts';
import { noteContact } from '../../core/requests/queue/note-contact.ts';
import { passToDistrict } from '../../core/requests/queue/pass-to-district.ts';
import type { RequestItem } from '../../core/requests/queue/present-item.ts';
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
  presentQueueItem,
  presentWithWords,
  QueueItem,
  Reason,
  RequestWithWords,
  Triage,
} from './requests.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const common = { tags: ['requests'], signedIn: true, params: Params };

const showSchema = documented({
  ...{ ...common, operationId: 'showRequest', answer: RequestWithWords, problems: [404] },
  summary: 'One with its words, for who works on it. That she read it is written down',
});

const acts = { ...common, answer: QueueItem, problems: [403, 404, 409] };

const assignSchema = documented({
  ...{ ...acts, operationId: 'assignRequest', body: Assignment },
  summary: 'Take it, or give it to somebody; the first receiver owns it. Safe to repeat',
  refusals: ['409 `request-taken`: somebody else was first.'],
});
const passSchema = documented({
  ...{ ...acts, operationId: 'passToDistrict', body: Reason },
  summary: 'A home passes it to the district’s desk, where a clock runs. Safe to repeat',
});
const triageSchema = documented({
  ...{ ...acts, operationId: 'triageRequest', body: Triage },
  summary: 'The desk says how long it can wait. Safe to repeat',
});
const contactSchema = documented({
  ...{ ...acts, operationId: 'noteContact', body: Contact },
  summary: 'She was answered, which ends the clock',
});
const closeSchema = documented({
  ...{ ...acts, operationId: 'closeRequest', body: Closure },
  summary: 'It is done; her words have a day on which they are forgotten. Safe to repeat',
});

/** What the desk and homes do with one request. Each act answers how it stands then. */
export function oneRequestRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'request-not-found'));

  const after = async (
    request: FastifyRequest<Route>,
    act: (ctx: Ctx, requestId: string) => Promise<RequestItem>,
  ) => {
    const ctx = await ctxFor(request);
    return presentQueueItem(await act(ctx, request.params.id));
  };

  app.get<Route>('/requests/:id', { schema: showSchema }, async (request) =>
    presentWithWords(await showRequest(await ctxFor(request), { requestId: request.params.id })),
  );

  app.post<Route>('/requests/:id/assignment', { schema: assignSchema }, (request) =>
    after(request, (ctx, requestId) => {
      const { personId: toId, ...wish } = parseInput(Assignment, request.body ?? {});
      const once = keyOf(request);
      return toId === undefined
        ? takeRequest(ctx, { requestId }, once)
        : assignRequest(ctx, { requestId, toId, ...wish }, once);
    }),
  );

  app.post<Route>('/requests/:id/passing', { schema: passSchema }, (request) =>
    after(request, (ctx, requestId) =>
      passToDistrict(ctx, { requestId, ...parseInput(Reason, request.body ?? {}) }, keyOf(request)),
    ),
  );

  app.post<Route>('/requests/:id/triage', { schema: triageSchema }, (request) =>
    after(request, (ctx, requestId) =>
      triageRequest(ctx, { requestId, ...parseInput(Triage, request.body ?? {}) }, keyOf(request)),
    ),
  );

  app.post<Route>('/requests/:id/contacts', { schema: contactSchema }, (request) =>
    after(request, (ctx, requestId) => {
      const { nextContactAt, ...wish } = parseInput(Contact, request.body ?? {});
      const next = nextContactAt === undefined ? {} : { nextContactAt: new Date(nextContactAt) };
      return noteContact(ctx, { requestId, ...wish, ...next }, keyOf(request));
    }),
  );

  app.post<Route>('/requests/:id/closure', { schema: closeSchema }, (request) =>
    after(request, (ctx, requestId) =>
      closeRequest(ctx, { requestId, ...parseInput(Closure, request.body ?? {}) }, keyOf(request)),
    ),
  );
}
