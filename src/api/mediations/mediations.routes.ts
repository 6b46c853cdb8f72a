import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { EndCommittee, endCommittee } from '../../core/mediations/opening/end-committee.ts';
import { listCommittees } from '../../core/mediations/opening/list-committees.ts';
import { RegisterCommittee, registerCommittee } from '../../core/mediations/opening/register-committee.ts';
import { exportDocket } from '../../core/mediations/papers/export-docket.ts';
import { showMediation } from '../../core/mediations/reading/show-mediation.ts';
import { giveSideCode } from '../../core/mediations/sides/give-side-code.ts';
import { lookUpAsSide } from '../../core/mediations/sides/look-up-as-side.ts';
import { nameOfPaper } from '../../core/paper/paper.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { downloadHeaders } from '../../platform/files/download-headers.ts';
import { paperKinds } from '../../platform/paper/paper-kinds.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { Opened } from '../cases/cases.schema.ts';
import { documented } from '../documented.ts';
import { byCode } from '../requests/by-code.ts';
import {
  Code,
  Committees,
  Given,
  presentMediation,
  presentSheet,
  Sheet,
  Shown,
  SideOf,
} from './mediations.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const tags = ['mediations'];
const aCase = { tags, signedIn: true, params: Params, problems: [403, 404] };
const End = EndCommittee.omit({ committeeId: true });

const shownSchema = documented({
  ...{ ...aCase, operationId: 'showMediation', answer: Shown },
  summary: 'The docket of a case with its words, for its team; of what one side said alone, her own notes',
});
const codeSchema = documented({
  ...{ ...aCase, operationId: 'giveSideCode', body: SideOf, answer: Given, status: 201 },
  summary: 'A code of its own for a side, by which it sees notices, sittings with both and the agreement',
  problems: [403, 404, 409],
});
const sheetSchema = documented({
  ...{ tags, operationId: 'lookUpAsSide', body: Code, answer: Sheet, problems: [404, 409] },
  summary: 'What a side sees by its code; never who asked',
});
const committeesSchema = documented({
  ...{ tags, signedIn: true, operationId: 'listCommittees', answer: Committees },
  summary: 'The registered mediation committees of the district, with their days',
});
const registerSchema = documented({
  ...{ tags, signedIn: true, operationId: 'registerCommittee', body: RegisterCommittee },
  ...{ answer: Opened, status: 201, problems: [403, 409] },
  summary: 'The district writes down a committee that is registered',
});
const endSchema = documented({
  ...{ tags, signedIn: true, operationId: 'endCommittee', params: Params, body: End },
  ...{ answer: Opened, status: 201, problems: [403, 404] },
  summary: 'It is registered until that day',
});

function docketRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get<Route>('/cases/:id/mediation', { schema: shownSchema }, async (request) => {
    const { id: caseId } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, caseId, 'case-not-found'));
    return presentMediation(await showMediation(ctx, { caseId }));
  });
  app.post<Route>('/cases/:id/mediation/codes', { schema: codeSchema }, async (request, reply) => {
    const { id: caseId } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, caseId, 'case-not-found'));
    const { side } = parseInput(SideOf, request.body);
    reply.code(201);
    return giveSideCode(ctx, { caseId, side }, keyOf(request));
  });
  for (const kind of ['docx', 'pdf'] as const) {
    const schema = documented({
      ...{ ...aCase, operationId: `exportDocket${kind === 'pdf' ? 'Pdf' : 'Word'}`, answer: z.any() },
      summary: `The file of a mediation (卷宗) as .${kind}, without what was said to one side alone`,
    });
    app.get<Route>(`/cases/:id/mediation/file.${kind}`, { schema }, async (request, reply) => {
      const { id: caseId } = request.params;
      const ctx = await asBearer(door, request, cellFor(door, caseId, 'case-not-found'));
      const paper = await exportDocket(ctx, { caseId });
      const { mediaType } = paperKinds[kind];
      reply.headers(downloadHeaders({ name: `${nameOfPaper(paper)}.${kind}`, mediaType }));
      return reply.send(Buffer.from(await paperKinds[kind].render(paper)));
    });
  }
}

function committeeRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [home] = door.world.cells;
  app.get('/mediation-committees', { schema: committeesSchema }, async (request) => ({
    items: await listCommittees(await asBearer(door, request, home)),
  }));
  app.post('/mediation-committees', { schema: registerSchema }, async (request, reply) => {
    const ctx = await asBearer(door, request, home);
    const wish = parseInput(RegisterCommittee, request.body);
    reply.code(201);
    return registerCommittee(ctx, wish, keyOf(request));
  });
  app.post<Route>('/mediation-committees/:id/end', { schema: endSchema }, async (request, reply) => {
    const { id: committeeId } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, committeeId, 'committee-not-found'));
    await endCommittee(ctx, { committeeId, ...parseInput(End, request.body) }, keyOf(request));
    reply.code(201);
    return { id: committeeId };
  });
}

/** Dockets, their papers, what a side sees by its code, and the list of committees. */
export function mediationsRoutes(app: FastifyInstance, door: ApiDoor): void {
  docketRoutes(app, door);
  committeeRoutes(app, door);
  app.post('/mediations/lookup', { schema: sheetSchema }, async (request) => {
    const { code } = parseInput(Code, request.body);
    return presentSheet(await byCode(door, request, (ctx, trying) => lookUpAsSide(ctx, { code }, trying)));
  });
}
