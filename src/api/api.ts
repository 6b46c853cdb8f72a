import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { activitiesRoutes } from './activities/activities.routes.ts';
import type { ApiDoor } from './api-door.ts';
import { caseFilesRoutes } from './cases/case-files.routes.ts';
import { caseFiguresRoutes } from './case-figures/case-figures.routes.ts';
import { boardRoutes, moderatingRoutes } from './board/board.routes.ts';
import { consultationsRoutes } from './consultations/consultations.routes.ts';
import { hoursOfCasesRoutes, specialistsRoutes } from './consultations/specialists.routes.ts';
import { casesRoutes } from './cases/cases.routes.ts';
import { oneCaseRoutes } from './cases/one-case.routes.ts';
import { consentsRoutes } from './consents/consents.routes.ts';
import { mediationsRoutes } from './mediations/mediations.routes.ts';
import { oneDocketRoutes } from './mediations/one-docket.routes.ts';
import { registersRoutes } from './mediations/registers.routes.ts';
import { checkInsRoutes } from './check-ins/check-ins.routes.ts';
import { districtClocksRoutes } from './district-clocks/district-clocks.routes.ts';
import { hearOut } from '../platform/visitors/hear-out.ts';
import { problemOfStatus, sendProblem } from './error-mapper.ts';
import { homesRoutes } from './homes/homes.routes.ts';
import { readJsonBodies } from './json-body.ts';
import { ordersRoutes } from './orders/orders.routes.ts';
import { receiversRoutes } from './referrals/receivers.routes.ts';
import { referralsRoutes } from './referrals/referrals.routes.ts';
import { executivesRoutes } from './outreach/executives.routes.ts';
import { pocketsRoutes } from './outreach/pockets.routes.ts';
import { caresRoutes } from './outreach/cares/cares.routes.ts';
import { touchesRoutes } from './outreach/touches.routes.ts';
import { outreachRoutes } from './outreach/outreach.routes.ts';
import { groupLeadersRoutes } from './villages/group-leaders.routes.ts';
import { villageMessagesRoutes } from './villages/village-messages.routes.ts';
import { plansRoutes } from './outreach/plans.routes.ts';
import { rostersRoutes } from './outreach/rosters.routes.ts';
import { reachRoutes } from './outreach/reach.routes.ts';
import { relativesRoutes } from './relatives/relatives.routes.ts';
import { oneRequestRoutes } from './requests/one-request.routes.ts';
import { requestsRoutes } from './requests/requests.routes.ts';
import { askingRoutes, talentsRoutes } from './talents/talents.routes.ts';
import { sameWomenRoutes } from './same-women/same-women.routes.ts';
import { signupsRoutes } from './signups/signups.routes.ts';
import { villageMergersRoutes } from './villages/village-mergers.routes.ts';

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Weijia 微家',
    version: '1',
    description: 'Homes, activities and sign-ups of the women’s micro-homes of a district.',
  },
  servers: [{ url: '/' }],
  components: { securitySchemes: { bearer: { type: 'http' as const, scheme: 'bearer' } } },
};

/** What somebody asked for as herself, and what was refused, is kept by nobody on the way; and no type is guessed. */
function sayHowToKeep({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-content-type-options', 'nosniff');
  if (headers.authorization !== undefined || reply.statusCode >= 400)
    reply.header('cache-control', 'no-store');
  return Promise.resolve();
}

/** What everybody may do, in the order of the contract. */
function openRoutes(app: FastifyInstance, door: ApiDoor): void {
  homesRoutes(app, door);
  activitiesRoutes(app, door);
  signupsRoutes(app, door);
  checkInsRoutes(app, door);
  relativesRoutes(app, door);
  executivesRoutes(app, door);
  pocketsRoutes(app, door);
  villageMergersRoutes(app, door);
  outreachRoutes(app, door);
  touchesRoutes(app, door);
  caresRoutes(app, door);
  plansRoutes(app, door);
  villageMessagesRoutes(app, door);
  groupLeadersRoutes(app, door);
  reachRoutes(app, door);
  sameWomenRoutes(app, door);
  requestsRoutes(app, door);
  consultationsRoutes(app, door);
  boardRoutes(app, door);
  talentsRoutes(app, door);
}

/** What the desks of the district do, each behind its seat. */
async function deskRoutes(app: FastifyInstance, door: ApiDoor): Promise<void> {
  oneRequestRoutes(app, door);
  moderatingRoutes(app, door);
  askingRoutes(app, door);
  specialistsRoutes(app, door);
  casesRoutes(app, door);
  oneCaseRoutes(app, door);
  await app.register(caseFilesRoutes, door);
  hoursOfCasesRoutes(app, door);
  consentsRoutes(app, door);
  referralsRoutes(app, door);
  receiversRoutes(app, door);
  ordersRoutes(app, door);
  mediationsRoutes(app, door);
  oneDocketRoutes(app, door);
  registersRoutes(app, door);
  caseFiguresRoutes(app, door);
  districtClocksRoutes(app, door);
  await app.register(rostersRoutes, door);
}

const v1 =
  (door: ApiDoor) =>
  async (app: FastifyInstance): Promise<void> => {
    readJsonBodies(app);
    openRoutes(app, door);
    await deskRoutes(app, door);
  };

/** REST under /api: JSON in and out, problems for errors, the OpenAPI file made from the routes themselves. */
export async function api(app: FastifyInstance, door: ApiDoor): Promise<void> {
  hearOut(app);
  app.addHook('onSend', sayHowToKeep);
  await app.register(swagger, { openapi });
  app.setErrorHandler(sendProblem);
  const notThere = (request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOfStatus(404, request.headers['accept-language']);
    return reply.code(404).type('application/problem+json').send(problem);
  };
  app.all('/api/*', { schema: { hide: true } }, notThere);
  app.setNotFoundHandler(notThere);
  // The verbs check their input with the schemas that these routes are documented from.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(v1(door), { prefix: '/api/v1' });
}
