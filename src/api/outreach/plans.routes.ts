import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AcceptLead, acceptLead } from '../../core/outreach-plans/accept-lead.ts';
import { AskForPlan, askForPlan } from '../../core/outreach-plans/ask-for-plan.ts';
import { cancelPlan } from '../../core/outreach-plans/cancel-plan.ts';
import { showPlan } from '../../core/outreach-plans/show-plan.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Nothing } from './executives.schema.ts';
import { LeadAccepted, PlanAnswer, PlanAsked, presentPlan } from './plans.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const LeadToAccept = AcceptLead.omit({ planId: true });

const ofPlans = { tags: ['outreach'], signedIn: true, problems: [403, 404, 409] };

const askSchema = documented({
  ...{ ...ofPlans, operationId: 'askForPlan', body: AskForPlan, answer: PlanAsked, status: 201 },
  summary: 'A plan of 1+3+N for a town or the district; it is solved outside of the request',
  refusals: ['One at a time for a place: 409 `plan-under-way`.'],
});
const showSchema = documented({
  ...{ ...ofPlans, operationId: 'showPlan', params: Params, answer: PlanAnswer },
  summary: 'Where it stands, what it proposes and what is missing; executives are named, and no woman',
});
const cancelSchema = documented({
  ...{ ...ofPlans, operationId: 'cancelPlan', params: Params, answer: Nothing, status: 201, takesKey: true },
  summary: 'It is needed no more, also while it is solved',
});
const acceptSchema = documented({
  ...{ ...ofPlans, operationId: 'acceptLead', params: Params, body: LeadToAccept },
  ...{ answer: LeadAccepted, status: 201 },
  summary: 'One lead that it proposes is enacted; nothing else of it',
  refusals: ['`chairName` is asked for where nobody leads the village today.'],
});

/** Plans of 1+3+N, for the office of a place and those above. */
export function plansRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;
  const of = (planId: string) => cellFor(door, planId, 'plan-not-found');
  app.post('/outreach-plans', { schema: askSchema }, async (request, reply) => {
    const wish = parseInput(AskForPlan, request.body ?? {});
    const asked = await askForPlan(await asBearer(door, request, first), wish, keyOf(request));
    reply.code(201);
    return asked;
  });
  app.get<Route>('/outreach-plans/:id', { schema: showSchema }, async (request) => {
    const { id } = request.params;
    return presentPlan(await showPlan(await asBearer(door, request, of(id)), id));
  });
  app.post<Route>('/outreach-plans/:id/cancellation', { schema: cancelSchema }, async (request, reply) => {
    const { id: planId } = request.params;
    await cancelPlan(await asBearer(door, request, of(planId)), { planId });
    reply.code(201);
    return {};
  });
  app.post<Route>('/outreach-plans/:id/leads', { schema: acceptSchema }, async (request, reply) => {
    const { id: planId } = request.params;
    const wish = parseInput(LeadToAccept, request.body ?? {});
    const ctx = await asBearer(door, request, of(planId));
    reply.code(201);
    return acceptLead(ctx, { ...wish, planId });
  });
}
