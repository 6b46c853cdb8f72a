import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { JoinLink, joinLink } from '../../core/links/join-link.ts';
import { listMyLinks } from '../../core/links/list-my-links.ts';
import { AskForHer, askForHer } from '../../core/needs/ask-for-her.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { LogVisit, writeVisit } from '../../core/visits/log-visit.ts';
import { LogVisits, logVisits } from '../../core/visits/log-visits.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Joined, LinkList, NeedAsked, presentLink, VisitLogged, VisitsLogged } from './outreach.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const NeedToPass = AskForHer.omit({ linkId: true });

const ofOutreach = { tags: ['outreach'], signedIn: true };

const linksSchema = documented({
  ...{ ...ofOutreach, operationId: 'listMyLinks', answer: LinkList },
  summary: 'Whom an executive keeps touch with, whoever is to be seen first first; nobody else’s',
});
const joinSchema = documented({
  ...{ ...ofOutreach, operationId: 'joinLink', body: JoinLink, answer: Joined, status: 201 },
  summary: 'A woman who said yes to it',
  problems: [403, 409],
});
const visitSchema = documented({
  ...{ ...ofOutreach, operationId: 'logVisit', body: LogVisit, answer: VisitLogged, status: 201 },
  summary: 'She was seen or spoken with, today or days ago',
  refusals: ['`clientId` is made on the device: the same again changes nothing.'],
  problems: [404],
});
const needSchema = documented({
  ...{ ...ofOutreach, operationId: 'askForHer', params: Params, body: NeedToPass, answer: NeedAsked },
  ...{ status: 201, takesKey: true, problems: [404] },
  summary:
    'What a woman needs becomes a request, with her yes: of a home of her village, or of the district’s desk',
});
const batchSchema = documented({
  ...{ ...ofOutreach, operationId: 'logVisits', body: LogVisits, answer: VisitsLogged },
  summary: 'What a device kept while it had no network; each visit for itself',
});

/** 1+3+N, for an executive: her links and her visits, in the first district of this database. */
export function outreachRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [cell] = door.world.cells;
  app.get('/links', { schema: linksSchema }, async (request) => ({
    items: (await listMyLinks(await asBearer(door, request, cell))).map(presentLink),
    nextCursor: null,
  }));
  app.post('/links', { schema: joinSchema }, async (request, reply) => {
    const wish = parseInput(JoinLink, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return joinLink(ctx, wish, keyOf(request));
  });
  app.post<Route>('/links/:id/needs', { schema: needSchema }, async (request, reply) => {
    const { id: linkId } = request.params;
    const wish = parseInput(NeedToPass, request.body ?? {});
    const ctx = await asBearer(door, request, cellFor(door, linkId, 'link-not-found'));
    reply.code(201);
    return askForHer(ctx, { ...wish, linkId }, { key: keyOf(request).key });
  });
  app.post('/visits', { schema: visitSchema }, async (request, reply) => {
    const wish = parseInput(LogVisit, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return writeVisit(ctx, wish, keyOf(request));
  });
  app.post('/visits/batch', { schema: batchSchema }, async (request) => {
    const wish = parseInput(LogVisits, request.body ?? {});
    return { items: await logVisits(await asBearer(door, request, cell), wish) };
  });
}
