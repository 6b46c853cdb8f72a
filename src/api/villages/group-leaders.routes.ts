import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { endGroupLeader } from '../../core/group-leaders/end-group-leader.ts';
import { listGroupLeaders } from '../../core/group-leaders/list-group-leaders.ts';
import { listLeadersToRing } from '../../core/group-leaders/list-leaders-to-ring.ts';
import { NameGroupLeader, nameGroupLeader } from '../../core/group-leaders/name-group-leader.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Nothing } from '../outreach/executives.schema.ts';
import { GroupLeaders, LeaderNamed, LeadersAsked, presentLeader } from './group-leaders.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const ofLeaders = { tags: ['outreach'], signedIn: true, problems: [403, 404] };

const listSchema = documented({
  ...{ ...ofLeaders, operationId: 'listGroupLeaders', query: LeadersAsked, answer: GroupLeaders },
  summary: 'Who leads which group of a village, for its office; or whom an executive or a chair rings',
});
const nameSchema = documented({
  ...{
    ...ofLeaders,
    operationId: 'nameGroupLeader',
    body: NameGroupLeader,
    answer: LeaderNamed,
    status: 201,
  },
  summary: 'Somebody leads a group of a village from today; whoever did does so no more',
});
const endSchema = documented({
  ...{ ...ofLeaders, operationId: 'endGroupLeader', params: Params, answer: Nothing },
  summary: 'She leads her group no more, from today',
});

/** Group leaders, for their office and for who rings them, in the first district of this database. */
export function groupLeadersRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;
  app.get('/group-leaders', { schema: listSchema }, async (request) => {
    const { division } = parseInput(LeadersAsked, request.query);
    const ctx = await asBearer(door, request, first);
    const leaders =
      division === undefined
        ? await listLeadersToRing(ctx)
        : await listGroupLeaders(ctx, { villageCode: division });
    return { items: leaders.map(presentLeader), nextCursor: null };
  });
  app.post('/group-leaders', { schema: nameSchema }, async (request, reply) => {
    const wish = parseInput(NameGroupLeader, request.body ?? {});
    const named = await nameGroupLeader(await asBearer(door, request, first), wish, keyOf(request));
    reply.code(201);
    return named;
  });
  app.delete<Route>('/group-leaders/:id', { schema: endSchema }, async (request) => {
    const { id: leaderId } = request.params;
    const cell = cellFor(door, leaderId, 'group-leader-not-found');
    await endGroupLeader(await asBearer(door, request, cell), { leaderId });
    return {};
  });
}
