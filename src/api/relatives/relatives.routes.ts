import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { arriving } from '../../core/people/arriving.ts';
import { addRelative } from '../../core/relatives/add-relative.ts';
import { listRelatives } from '../../core/relatives/list-relatives.ts';
import { NewRelative } from '../../core/relatives/relative.ts';
import { removeRelative } from '../../core/relatives/remove-relative.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, asNewcomer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { RelativeItem, RelativeList } from './relatives.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const common = { tags: ['relatives'], signedIn: true };

const listSchema = documented({
  ...common,
  operationId: 'listRelatives',
  summary: 'Whom she signs up beside herself',
  answer: RelativeList,
});

const addSchema = documented({
  ...common,
  operationId: 'addRelative',
  summary: 'Somebody of her family, without an account, whom she wants to sign up',
  body: NewRelative,
  answer: RelativeItem,
  status: 201,
  problems: [409],
});

const removeSchema = documented({
  ...common,
  operationId: 'removeRelative',
  summary: 'Off her list; refused while the relative is signed up for something',
  params: Params,
  answer: RelativeList,
  problems: [404, 409],
});

/** Her family lives in the first district of this database; one of another is added at the page of an activity there. */
export function relativesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;

  app.get('/me/relatives', { schema: listSchema }, async (request) => {
    return { items: await listRelatives(await asBearer(door, request, first)) };
  });

  app.post('/me/relatives', { schema: addSchema }, async (request, reply) => {
    const newcomer = await asNewcomer(door, request, first);
    const wish = parseInput(NewRelative, request.body ?? {});
    const relative = await arriving(newcomer, (ctx) => addRelative(ctx, wish, keyOf(request)));
    reply.code(201);
    return relative;
  });

  app.delete<Route>('/me/relatives/:id', { schema: removeSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'relative-not-found'));
    await removeRelative(ctx, { relativeId: id });
    return { items: await listRelatives(ctx) };
  });
}
