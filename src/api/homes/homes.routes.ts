import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listHomes } from '../../core/homes/find-homes.ts';
import { showHome } from '../../core/homes/show-home.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { cellFor, openly, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Home, HomePage, HomesQuery, homePageText, presentView } from './homes.schema.ts';
import { readList, readPosition } from '../query.ts';

const Params = z.object({ id: z.string() });

function readSearch(query: unknown) {
  const { near, limit, offers, openAt, ...rest } = parseInput(HomesQuery, query);
  return {
    ...rest,
    ...(near !== undefined && { near: readPosition(near) }),
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(offers !== undefined && { offers: readList(offers) }),
    ...(openAt !== undefined && { openAt: new Date(openAt) }),
  };
}

export function homesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const listSchema = documented({
    operationId: 'findHomes',
    summary: 'Homes, nearest first where `near` is given, else by division',
    tags: ['homes'],
    query: HomesQuery,
    answer: HomePage,
  });
  app.get('/homes', { schema: listSchema }, async (request, reply) => {
    const page = await listHomes(openly(door, door.world.cells[0]), readSearch(request.query));
    return reply.type('application/json; charset=utf-8').send(homePageText(page));
  });

  const oneSchema = documented({
    operationId: 'showHome',
    summary: "A home's own page",
    tags: ['homes'],
    params: Params,
    answer: Home,
    problems: [404],
  });
  app.get<{ Params: z.infer<typeof Params> }>('/homes/:id', { schema: oneSchema }, async (request) => {
    const { id } = request.params;
    return presentView(await showHome(openly(door, cellFor(door, id, 'home-not-found')), id));
  });
}
