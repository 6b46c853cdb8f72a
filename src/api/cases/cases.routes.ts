import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { breakGlass } from '../../core/cases/glass/break-glass.ts';
import { verifyNotes } from '../../core/cases/notes/verify-notes.ts';
import { openCase } from '../../core/cases/open-case.ts';
import { listAccessesByCode } from '../../core/cases/reading/list-accesses-by-code.ts';
import { listAccessesOfAll } from '../../core/cases/reading/list-accesses-of-all.ts';
import { listAccesses } from '../../core/cases/reading/list-accesses.ts';
import { listCases } from '../../core/cases/reading/list-cases.ts';
import { listCaseworkers } from '../../core/cases/reading/list-caseworkers.ts';
import { giveReturnCode } from '../../core/cases/team/give-return-code.ts';
import { showCase } from '../../core/cases/reading/show-case.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { byCode } from '../requests/by-code.ts';
import {
  AccessList,
  AccessListOfAll,
  Before,
  Broken,
  CaseList,
  CaseWithWords,
  Caseworkers,
  Code,
  Glass,
  Narrowed,
  NewCase,
  NoteReport,
  Opened,
  Page,
  ReturnCode,
  presentAccess,
  presentCase,
  presentLine,
} from './cases.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const tags = ['cases'];
const aCase = { tags, signedIn: true, params: Params, problems: [403, 404] };

const openSchema = documented({
  ...{ ...aCase, operationId: 'openCase', body: NewCase, answer: Opened, status: 201 },
  summary: 'Stay with what was asked: from then on the team of the case alone reads the request too',
  problems: [403, 404, 409],
});
const listSchema = documented({
  ...{ tags, signedIn: true, operationId: 'listCases', query: Page, answer: CaseList, problems: [403] },
  summary: 'The cases on whose team she sits, without a word of anybody',
});
const showSchema = documented({
  ...{ ...aCase, operationId: 'showCase', query: Before, answer: CaseWithWords },
  summary: 'A case with its words, for its team; that she read it is written down',
});
const accessesSchema = documented({
  ...{ ...aCase, operationId: 'listCaseAccesses', query: Page, answer: AccessList },
  summary: 'Who read it and when, by seat and unit: for its team and for auditors',
});
const allAccessesSchema = documented({
  ...{
    tags,
    signedIn: true,
    operationId: 'listAccessesOfAllCases',
    query: Narrowed,
    answer: AccessListOfAll,
  },
  summary: 'For an auditor: who did what to which case and when, by seat and unit, of some days or one unit',
  problems: [403],
});
const hersSchema = documented({
  ...{ tags, operationId: 'listAccessesByCode', body: Code, answer: AccessList, problems: [404, 409] },
  summary: 'The same for her who has the code of what was asked and the word that she chose',
});
const caseworkersSchema = documented({
  ...{ ...aCase, operationId: 'listCaseworkers', answer: Caseworkers },
  summary: 'Who may join the team: everybody with a seat before whom no wall stands',
});
const returnSchema = documented({
  ...{ ...aCase, operationId: 'giveReturnCode', answer: ReturnCode, status: 201 },
  summary:
    'A code and a word for her who has none or lost them; what she had before is worth nothing any more',
  problems: [403, 404, 409],
});
const verifySchema = documented({
  ...{ ...aCase, operationId: 'verifyCaseNotes', answer: NoteReport },
  summary: 'Whether each note is what was signed, and none is missing',
});
const glassSchema = documented({
  ...{ ...aCase, operationId: 'breakGlass', body: Glass, answer: Broken, status: 201 },
  summary: 'In an emergency a caseworker outside the team reads it for three hours; the team is told at once',
  problems: [404, 409],
});

const paged = <Q extends { limit?: string | undefined }>({ limit, ...asked }: Q) => ({
  ...asked,
  ...(limit && { limit: Number(limit) }),
});

const ctxOf =
  (door: ApiDoor) =>
  (request: FastifyRequest<Route>, code = 'case-not-found') =>
    asBearer(door, request, cellFor(door, request.params.id, code));

/** Who has read it: for the team and auditors, and for whoever holds the code of what was asked. */
function accessRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = ctxOf(door);

  app.post('/requests/accesses', { schema: hersSchema }, async (request) => {
    const asked = parseInput(Code, request.body ?? {});
    const hers = await byCode(door, request, (ctx, trying) => listAccessesByCode(ctx, asked, trying));
    return { items: hers.map(presentAccess), nextCursor: null };
  });

  app.get<Route>('/cases/:id/accesses', { schema: accessesSchema }, async (request) => {
    const asked = { caseId: request.params.id, ...paged(parseInput(Page, request.query)) };
    const { items, nextCursor } = await listAccesses(await ctxFor(request), asked);
    return { items: items.map(presentAccess), nextCursor };
  });

  app.get('/case-accesses', { schema: allAccessesSchema }, async (request) => {
    const ctx = await asBearer(door, request, door.world.cells[0]);
    const { items, ...page } = await listAccessesOfAll(ctx, paged(parseInput(Narrowed, request.query)));
    return { items: items.map((one) => ({ ...presentAccess(one), caseId: one.caseId })), ...page };
  });

  app.post<Route>('/cases/:id/return-code', { schema: returnSchema }, async (request, reply) => {
    reply.code(201);
    return giveReturnCode(await ctxFor(request), { caseId: request.params.id }, keyOf(request));
  });
}

/** Opening and reading cases; what is done with one is `one-case.routes.ts`. */
export function casesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = ctxOf(door);
  accessRoutes(app, door);

  app.post<Route>('/requests/:id/case', { schema: openSchema }, async (request, reply) => {
    const wish = parseInput(NewCase, request.body ?? {});
    const ctx = await ctxFor(request, 'request-not-found');
    reply.code(201);
    return openCase(ctx, { requestId: request.params.id, ...wish }, keyOf(request));
  });
  app.get('/cases', { schema: listSchema }, async (request) => {
    const ctx = await asBearer(door, request, door.world.cells[0]);
    const { items, nextCursor } = await listCases(ctx, paged(parseInput(Page, request.query)));
    return { items: items.map(presentLine), nextCursor };
  });
  app.get<Route>('/cases/:id', { schema: showSchema }, async (request) => {
    const { before } = parseInput(Before, request.query);
    const asked = { caseId: request.params.id, ...(before && { before: Number(before) }) };
    return presentCase(await showCase(await ctxFor(request), asked));
  });
  app.get<Route>('/cases/:id/caseworkers', { schema: caseworkersSchema }, async (request) => ({
    items: await listCaseworkers(await ctxFor(request), { caseId: request.params.id }),
  }));
  app.get<Route>('/cases/:id/notes/verification', { schema: verifySchema }, async (request) =>
    verifyNotes(await ctxFor(request), { caseId: request.params.id }),
  );
  app.post<Route>('/cases/:id/break-glass', { schema: glassSchema }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(Glass, request.body ?? {}) };
    const { id, endsAt } = await breakGlass(await ctxFor(request), wish, keyOf(request));
    reply.code(201);
    return { id, endsAt: isoWithOffset(endsAt) };
  });
}
