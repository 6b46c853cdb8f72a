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
import { checkInsRoutes } from './check-ins/check-ins.routes.ts';
import { districtClocksRoutes } from './district-clocks/district-clocks.routes.ts';
import { hearOut } from '../platform/visitors/hear-out.ts';
import { problemOfStatus, sendProblem } from './error-mapper.ts';
import { homesRoutes } from './homes/homes.routes.ts';
import { readJsonBodies } from './json-body.ts';
import { ordersRoutes } from './orders/orders.routes.ts';
import { receiversRoutes } from './referrals/receivers.routes.ts';
import { referralsRoutes } from './referrals/referrals.routes.ts';
import { relativesRoutes } from './relatives/relatives.routes.ts';
import { oneRequestRoutes } from './requests/one-request.routes.ts';
import { requestsRoutes } from './requests/requests.routes.ts';
import { signupsRoutes } from './signups/signups.routes.ts';

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
  await app.register(
    async (v1) => {
      readJsonBodies(v1);
      homesRoutes(v1, door);
      activitiesRoutes(v1, door);
      signupsRoutes(v1, door);
      casesRoutes(v1, door);
      requestsRoutes(v1, door);
      oneRequestRoutes(v1, door);
      checkInsRoutes(v1, door);
      oneCaseRoutes(v1, door);
      ordersRoutes(v1, door);
      caseFiguresRoutes(v1, door);
      districtClocksRoutes(v1, door);
      mediationsRoutes(v1, door);
      oneDocketRoutes(v1, door);
      relativesRoutes(v1, door);
      await v1.register(caseFilesRoutes, door);
      consentsRoutes(v1, door);
      referralsRoutes(v1, door);
      receiversRoutes(v1, door);
      consultationsRoutes(v1, door);
      boardRoutes(v1, door);
      moderatingRoutes(v1, door);
      specialistsRoutes(v1, door);
      hoursOfCasesRoutes(v1, door);
    },
    { prefix: '/api/v1' },
  );
}
