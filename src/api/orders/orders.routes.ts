import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { keepEvidence } from '../../core/orders/evidence/keep-evidence.ts';
import { strikeEvidence } from '../../core/orders/evidence/strike-evidence.ts';
import { noteOrderStep } from '../../core/orders/note-order-step.ts';
import { openOrder } from '../../core/orders/open-order.ts';
import { makePack } from '../../core/orders/pack/make-pack.ts';
import { takePack } from '../../core/orders/pack/take-pack.ts';
import { rewriteOrder } from '../../core/orders/rewrite-order.ts';
import { showOrders } from '../../core/orders/show-orders.ts';
import { noteWarningVisit } from '../../core/orders/warnings/note-warning-visit.ts';
import { noteWarning } from '../../core/orders/warnings/note-warning.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { renderWord } from '../../platform/paper/render-word.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { Opened } from '../cases/cases.schema.ts';
import { documented } from '../documented.ts';
import { Orders, orderWishes, presentOrders } from './orders.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: { id: string; part: string } };

const ofCase = { tags: ['orders'], signedIn: true, params: Params, problems: [403, 404] };
const ofPart = { ...ofCase, params: PartParams };
const written = { answer: Opened, status: 201, problems: [403, 404, 409] };
const nothing = z.strictObject({});

const schemas = {
  list: documented({
    ...{ ...ofCase, operationId: 'listOrders', answer: Orders },
    summary: 'Protection orders and 告诫书 of a case with all their words, for its team',
  }),
  open: documented({
    ...{ ...ofCase, ...written, operationId: 'openOrder', body: orderWishes.order },
    summary: 'Begins an application; what is missing can be written later',
  }),
  rewrite: documented({
    ...{ ...ofPart, ...written, operationId: 'rewriteOrder', body: orderWishes.order },
    summary: 'Writes it anew, until it is handed to the court',
  }),
  step: documented({
    ...{ ...ofPart, ...written, operationId: 'noteOrderStep', body: orderWishes.step },
    summary: 'What has become of it; the clocks of the law run with it',
    refusals: [
      '`order-too-long`: an order holds six months at most.',
      '`order-lapsed`: it was not made longer in time.',
    ],
  }),
  evidence: documented({
    ...{ ...ofPart, ...written, operationId: 'keepEvidence', body: orderWishes.evidence },
    summary: 'A piece of evidence under one of the eleven kinds',
  }),
  strike: documented({
    ...{ ...ofPart, ...written, operationId: 'strikeEvidence', body: nothing },
    summary: 'It does not belong in the application',
  }),
  makePack: documented({
    ...{ ...ofPart, ...written, operationId: 'makeOrderPack', body: nothing },
    summary: 'The archive for the court, once and for all; its hash stands in the list of orders',
  }),
  takePack: documented({
    ...{ ...ofPart, operationId: 'takeOrderPack', answer: z.string(), media: 'application/zip' },
    summary: 'The archive (application/zip), byte for byte as it was made; that it was taken is written down',
    problems: [403, 404, 409],
  }),
  warning: documented({
    ...{ ...ofCase, ...written, operationId: 'noteWarning', body: orderWishes.warning },
    summary: 'The police gave a 告诫书',
  }),
  visit: documented({
    ...{ ...ofPart, ...written, operationId: 'noteWarningVisit', body: orderWishes.visit },
    summary: 'Somebody has visited both after it',
  }),
};

const withDate = <W extends object>(wish: W, at: string) => ({ ...wish, at: new Date(at) });

function packRoutes(
  app: FastifyInstance,
  ctxFor: (request: FastifyRequest<Route>) => ReturnType<typeof asBearer>,
) {
  app.post<Route>('/cases/:id/orders/:part/packs', { schema: schemas.makePack }, async (request, reply) => {
    parseInput(nothing, request.body ?? {});
    const of = { caseId: request.params.id, orderId: request.params.part };
    const made = await makePack(await ctxFor(request), of, { ...keyOf(request), word: renderWord });
    reply.code(201);
    return made;
  });
  app.get<Route>('/cases/:id/packs/:part', { schema: schemas.takePack }, async (request, reply) => {
    const of = { caseId: request.params.id, packId: request.params.part };
    const { name, size, pieces } = await takePack(await ctxFor(request), of);
    reply.header('content-type', 'application/zip').header('content-length', size);
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return reply.send(Readable.from(pieces));
  });
}

function warningRoutes(
  app: FastifyInstance,
  ctxFor: (request: FastifyRequest<Route>) => ReturnType<typeof asBearer>,
) {
  app.post<Route>('/cases/:id/warnings', { schema: schemas.warning }, async (request, reply) => {
    const { givenAt, ...wish } = parseInput(orderWishes.warning, request.body ?? {});
    const said = { ...wish, caseId: request.params.id, givenAt: new Date(givenAt) };
    reply.code(201);
    return noteWarning(await ctxFor(request), said, keyOf(request));
  });
  app.post<Route>('/cases/:id/warnings/:part/visits', { schema: schemas.visit }, async (request, reply) => {
    const { visitedAt, ...wish } = parseInput(orderWishes.visit, request.body ?? {});
    const of = { caseId: request.params.id, letterId: request.params.part };
    reply.code(201);
    return noteWarningVisit(
      await ctxFor(request),
      { ...wish, ...of, visitedAt: new Date(visitedAt) },
      keyOf(request),
    );
  });
}

/** Protection orders of a case, their evidence and archives, and 告诫书. */
export function ordersRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'case-not-found'));
  packRoutes(app, ctxFor);
  warningRoutes(app, ctxFor);

  app.get<Route>('/cases/:id/orders', { schema: schemas.list }, async (request) =>
    presentOrders(await showOrders(await ctxFor(request), { caseId: request.params.id })),
  );
  app.post<Route>('/cases/:id/orders', { schema: schemas.open }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(orderWishes.order, request.body ?? {}) };
    reply.code(201);
    return openOrder(await ctxFor(request), wish, keyOf(request));
  });
  app.post<Route>(
    '/cases/:id/orders/:part/particulars',
    { schema: schemas.rewrite },
    async (request, reply) => {
      const { id: caseId, part: orderId } = request.params;
      const wish = { ...parseInput(orderWishes.order, request.body ?? {}), caseId, orderId };
      await rewriteOrder(await ctxFor(request), wish, keyOf(request));
      reply.code(201);
      return { id: orderId };
    },
  );
  app.post<Route>('/cases/:id/orders/:part/steps', { schema: schemas.step }, async (request, reply) => {
    const { at, ...wish } = parseInput(orderWishes.step, request.body ?? {});
    const of = { caseId: request.params.id, orderId: request.params.part };
    reply.code(201);
    return noteOrderStep(await ctxFor(request), withDate({ ...wish, ...of }, at), keyOf(request));
  });
  app.post<Route>(
    '/cases/:id/orders/:part/evidence',
    { schema: schemas.evidence },
    async (request, reply) => {
      const of = { caseId: request.params.id, orderId: request.params.part };
      const wish = { ...parseInput(orderWishes.evidence, request.body ?? {}), ...of };
      reply.code(201);
      return keepEvidence(await ctxFor(request), wish, keyOf(request));
    },
  );
  app.post<Route>('/cases/:id/evidence/:part/strike', { schema: schemas.strike }, async (request, reply) => {
    const { id: caseId, part: evidenceId } = request.params;
    parseInput(nothing, request.body ?? {});
    await strikeEvidence(await ctxFor(request), { caseId, evidenceId }, keyOf(request));
    reply.code(201);
    return { id: evidenceId };
  });
}
