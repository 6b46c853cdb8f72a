import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { leaveAsExecutive } from '../../core/executives/leave-as-executive.ts';
import { listExecutives, ListExecutives } from '../../core/executives/list-executives.ts';
import { SetOutreachRule, setOutreachRule } from '../../core/executives/set-outreach-rule.ts';
import { CountHouseholds, countHouseholds } from '../../core/households/count-households.ts';
import { leaveArea, ServeArea, serveArea } from '../../core/households/serve-area.ts';
import { HandOverLinks, handOverLinks } from '../../core/links/hand-over-links.ts';
import { LeadVillage, leadVillage } from '../../core/links/lead-village.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { ExecutiveList, HandedOver, LinkOpened, Nothing } from './executives.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const ofOffice = { tags: ['outreach'], signedIn: true, problems: [403, 404] };
const answersNothing = { ...ofOffice, answer: Nothing, status: 201 };

const listSchema = documented({
  ...{ ...ofOffice, operationId: 'listExecutives', query: ListExecutives, answer: ExecutiveList },
  summary:
    'The executives of a place and below it, with how many each keeps touch with; nobody else is named',
});
const leaveSchema = documented({
  ...{ ...answersNothing, operationId: 'leaveAsExecutive', params: Params, takesKey: true },
  summary: 'She is one no more; whom she kept touch with waits to be handed over',
});
const handOverSchema = documented({
  ...{ ...ofOffice, operationId: 'handOverLinks', body: HandOverLinks, answer: HandedOver, status: 201 },
  summary: 'All that one executive keeps touch with goes to another',
});
const leadSchema = documented({
  ...{ ...ofOffice, operationId: 'leadVillage', body: LeadVillage, answer: LinkOpened, status: 201 },
  summary: 'The one executive who keeps touch with the chair of a village',
});
const ruleSchema = documented({
  ...{ ...answersNothing, operationId: 'setOutreachRule', body: SetOutreachRule },
  summary: 'The district’s rule of 1+3+N, from today',
});
const householdsSchema = documented({
  ...{ ...answersNothing, operationId: 'countHouseholds', body: CountHouseholds },
  summary: 'How many households a village or a grid has, from today',
  problems: [403, 409],
});
const areaSchema = documented({
  ...{ ...answersNothing, operationId: 'serveArea', body: ServeArea },
  summary: 'A home serves a village or a grid beside its own',
});
const leaveAreaSchema = documented({
  ...{ ...answersNothing, operationId: 'leaveArea', body: ServeArea },
  summary: 'It serves it no more',
});

/** 1+3+N, for the office: numbers and executives, and no woman. */
export function executivesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [cell] = door.world.cells;
  const says =
    <T>(shape: z.ZodType<T>, act: (ctx: Awaited<ReturnType<typeof asBearer>>, wish: T) => Promise<unknown>) =>
    async (request: Parameters<typeof asBearer>[1], reply: { code: (status: number) => unknown }) => {
      const wish = parseInput(shape, request.body ?? {});
      const told = await act(await asBearer(door, request, cell), wish);
      reply.code(201);
      return told ?? {};
    };
  app.get('/executives', { schema: listSchema }, async (request) =>
    listExecutives(await asBearer(door, request, cell), parseInput(ListExecutives, request.query)),
  );
  app.post<Route>('/executives/:id/leaving', { schema: leaveSchema }, async (request, reply) => {
    await leaveAsExecutive(await asBearer(door, request, cell), { executiveId: request.params.id });
    reply.code(201);
    return {};
  });
  app.post(
    '/links/hand-over',
    { schema: handOverSchema },
    says(HandOverLinks, async (ctx, wish) => ({ links: await handOverLinks(ctx, wish) })),
  );
  app.post('/leads', { schema: leadSchema }, says(LeadVillage, leadVillage));
  app.post('/outreach-rule', { schema: ruleSchema }, says(SetOutreachRule, setOutreachRule));
  app.post('/household-counts', { schema: householdsSchema }, says(CountHouseholds, countHouseholds));
  app.post('/home-areas', { schema: areaSchema }, says(ServeArea, serveArea));
  app.post('/home-areas/end', { schema: leaveAreaSchema }, says(ServeArea, leaveArea));
}
