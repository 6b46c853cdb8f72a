import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { announceActivity } from '../../core/activities/announce-activity.ts';
import { listActivitiesEverywhere } from '../../core/activities/list-activities-everywhere.ts';
import { showActivity } from '../../core/activities/show-activity.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import {
  ActivitiesQuery,
  Activity,
  ActivityItem,
  ActivityPage,
  NewActivity,
  presentActivityView,
  presentCard,
} from './activities.schema.ts';
import { asBearer, cellFor, keyOf, openly, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';

const Params = z.object({ id: z.string() });

function readList(query: unknown) {
  const { homeId, limit, from, to, ...rest } = parseInput(ActivitiesQuery, query);
  return {
    ...rest,
    ...(homeId !== undefined && { homeIds: [homeId] }),
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}

/** Text that passed the schema becomes the verb's instants. */
function readNew(body: unknown) {
  const activity = parseInput(NewActivity, body);
  return { ...activity, startsAt: new Date(activity.startsAt), endsAt: new Date(activity.endsAt) };
}

const listSchema = documented({
  operationId: 'listActivities',
  summary: 'Activities in order of their start; those that are not over, unless `from` is given',
  tags: ['activities'],
  query: ActivitiesQuery,
  answer: ActivityPage,
  problems: [404],
});

const oneSchema = documented({
  operationId: 'showActivity',
  summary: 'One activity',
  tags: ['activities'],
  params: Params,
  answer: Activity,
  problems: [404],
});

const newSchema = documented({
  operationId: 'announceActivity',
  summary: 'A host announces an activity of her home',
  tags: ['activities'],
  signedIn: true,
  body: NewActivity,
  answer: ActivityItem,
  status: 201,
  problems: [403, 404, 409],
});

export function activitiesRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/activities', { schema: listSchema }, async (request) => {
    const wish = readList(request.query);
    const homeId = wish.homeIds?.[0];
    const cells = homeId === undefined ? door.world.cells : [cellFor(door, homeId, 'home-not-found')];
    const page = await listActivitiesEverywhere(
      cells.map((cell) => openly(door, cell)),
      wish,
    );
    return { items: page.items.map(presentCard), nextCursor: page.nextCursor };
  });

  app.get<{ Params: z.infer<typeof Params> }>('/activities/:id', { schema: oneSchema }, async (request) => {
    const { id } = request.params;
    return presentActivityView(await showActivity(openly(door, cellFor(door, id, 'activity-not-found')), id));
  });

  app.post('/activities', { schema: newSchema }, async (request, reply) => {
    const wish = readNew(request.body);
    const ctx = await asBearer(door, request, cellFor(door, wish.homeId, 'home-not-found'));
    reply.code(201);
    return presentCard(await announceActivity(ctx, wish, keyOf(request)));
  });
}
