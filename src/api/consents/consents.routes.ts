import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listConsents } from '../../core/consents/list-consents.ts';
import { noteTold } from '../../core/consents/note-told.ts';
import { recordConsent } from '../../core/consents/record-consent.ts';
import { withdrawConsentByCode } from '../../core/consents/withdraw-consent-by-code.ts';
import { withdrawConsent } from '../../core/consents/withdraw-consent.ts';
import { askToErase } from '../../core/erasures/ask-to-erase.ts';
import { decideErasure } from '../../core/erasures/decide-erasure.ts';
import { showErasure } from '../../core/erasures/show-erasure.ts';
import { takeBackErasure } from '../../core/erasures/take-back-erasure.ts';
import { showSharedByCode } from '../../core/referrals/reading/show-shared-by-code.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { byCode } from '../requests/by-code.ts';
import {
  Code,
  CodeOfConsent,
  ConsentList,
  Decision,
  ErasureAnswer,
  ErasureForTeam,
  NewConsent,
  Opened,
  presentConsent,
  presentErasure,
  presentForTeam,
  presentShared,
  SharedWithOthers,
} from './consents.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: z.infer<typeof Params> & { part?: string } };

const tags = ['consents'];
const nothing = z.strictObject({});
const ofACase = { tags, signedIn: true, params: Params, problems: [403, 404] };
const ofOne = { ...ofACase, params: PartParams, body: nothing, answer: Opened, status: 201 };
const hers = { tags, body: Code, problems: [404, 409] };

const listSchema = documented({
  ...{ ...ofACase, operationId: 'listConsents', answer: ConsentList },
  summary: 'To whom something of a case may be told, what for, and on which ground',
});
const recordSchema = documented({
  ...{ ...ofACase, operationId: 'recordConsent', body: NewConsent, answer: Opened, status: 201 },
  summary: 'Write down what she agreed to: one recipient, one purpose, each field',
  problems: [403, 404, 409],
});
const withdrawSchema = documented({
  ...{ ...ofOne, operationId: 'withdrawConsent', problems: [403, 404, 409] },
  summary: 'She has said no more: from now on nothing is told on it, and no link opens',
});
const toldSchema = documented({
  ...{ ...ofOne, operationId: 'noteTold', problems: [403, 404, 409] },
  summary: 'She has been told what was told without asking her',
});
const erasureSchema = documented({
  ...{ ...ofACase, operationId: 'showErasure', answer: ErasureForTeam },
  summary: 'What she asked to be erased, and how to call her; null where nothing waits',
});
const decideSchema = documented({
  ...{ ...ofACase, operationId: 'decideErasure', body: Decision, answer: Opened, status: 201 },
  summary: 'One of the desk has called her: it is erased, or all stays',
  problems: [403, 404, 409],
});
const sharedSchema = documented({
  ...{ ...hers, operationId: 'showSharedByCode', answer: SharedWithOthers },
  summary: 'For her who has the code and her own word: who may be told what, and what was told',
});
const hersBackSchema = documented({
  ...{ ...hers, operationId: 'withdrawConsentByCode', body: CodeOfConsent, answer: Opened },
  summary: 'She takes back what she agreed to, at once',
});
const askSchema = documented({
  ...{ ...hers, operationId: 'askToErase', answer: ErasureAnswer },
  summary: 'She asks for her words to be erased: it waits 72 hours and for a call over her safe contact',
});
const backSchema = documented({
  ...{ ...hers, operationId: 'takeBackErasure', answer: ErasureAnswer },
  summary: 'She has thought otherwise: nothing is erased',
});

/** Of her who has her code and her own word; nothing is asked of who has signed in. */
function hersByCode(app: FastifyInstance, door: ApiDoor): void {
  app.post('/requests/shared', { schema: sharedSchema }, async (request) => {
    const asked = parseInput(Code, request.body ?? {});
    return presentShared(await byCode(door, request, (ctx, trying) => showSharedByCode(ctx, asked, trying)));
  });
  app.post('/requests/shared/withdrawal', { schema: hersBackSchema }, async (request) => {
    const asked = parseInput(CodeOfConsent, request.body ?? {});
    await byCode(door, request, (ctx, trying) => withdrawConsentByCode(ctx, asked, trying));
    return { id: asked.consentId };
  });
  app.post('/requests/erasure', { schema: askSchema }, async (request) => {
    const asked = parseInput(Code, request.body ?? {});
    const erasure = await byCode(door, request, (ctx, trying) => askToErase(ctx, asked, trying));
    return { erasure: presentErasure(erasure) };
  });
  app.post('/requests/erasure/taking-back', { schema: backSchema }, async (request) => {
    const asked = parseInput(Code, request.body ?? {});
    await byCode(door, request, (ctx, trying) => takeBackErasure(ctx, asked, trying));
    return { erasure: null };
  });
}

/** The ledger of what may be told, and what she wants erased. */
export function consentsRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'case-not-found'));
  hersByCode(app, door);

  app.get<Route>('/cases/:id/consents', { schema: listSchema }, async (request) => ({
    items: (await listConsents(await ctxFor(request), { caseId: request.params.id })).map(presentConsent),
  }));
  app.post<Route>('/cases/:id/consents', { schema: recordSchema }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(NewConsent, request.body ?? {}) };
    reply.code(201);
    return recordConsent(await ctxFor(request), wish, keyOf(request));
  });
  for (const [path, schema, verb] of [
    ['withdrawal', withdrawSchema, withdrawConsent],
    ['told', toldSchema, noteTold],
  ] as const) {
    app.post<Route>(`/cases/:id/consents/:part/${path}`, { schema }, async (request, reply) => {
      const { id: caseId, part: consentId = '' } = request.params;
      parseInput(nothing, request.body ?? {});
      await verb(await ctxFor(request), { caseId, consentId }, keyOf(request));
      reply.code(201);
      return { id: consentId };
    });
  }
  app.get<Route>('/cases/:id/erasure', { schema: erasureSchema }, async (request) =>
    presentForTeam(await showErasure(await ctxFor(request), { caseId: request.params.id })),
  );
  app.post<Route>('/cases/:id/erasure/decision', { schema: decideSchema }, async (request, reply) => {
    const { id: caseId } = request.params;
    const wish = { caseId, ...parseInput(Decision, request.body ?? {}) };
    await decideErasure(await ctxFor(request), wish, keyOf(request));
    reply.code(201);
    return { id: caseId };
  });
}
