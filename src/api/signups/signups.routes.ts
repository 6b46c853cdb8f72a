import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { arriving } from '../../core/people/arriving.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { showSignup } from '../../core/signups/show-signup.ts';
import { acceptPlace } from '../../core/signups/accept-place.ts';
import { signUp } from '../../core/signups/sign-up.ts';
import { withdrawSignup } from '../../core/signups/withdraw-signup.ts';
import { asBearer, asNewcomer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { NewSignup, presentSignup, Signup } from './signups.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const common = { tags: ['signups'], signedIn: true, params: Params, answer: Signup };

const newSchema = documented({
  ...common,
  operationId: 'signUp',
  summary: 'A place, or a place in the queue; the whole party or none of it',
  refusals: [
    '409 `only-near-the-start`: the district has a rule on missed places, and until the day that the title names she signs',
    'up herself only from 24 hours before the start. Never for a relative, with an elder, or by name.',
  ],
  body: NewSignup,
  status: 201,
  problems: [403, 404, 409],
});

const oneSchema = documented({
  ...common,
  operationId: 'showSignup',
  summary: 'One sign-up',
  problems: [404],
});

const withdrawSchema = documented({
  ...common,
  operationId: 'withdrawSignup',
  summary: 'Withdraw; the place goes to the next in line. Safe to repeat',
  problems: [403, 404, 409],
});

const acceptSchema = documented({
  ...common,
  operationId: 'acceptPlace',
  summary: 'Take an offered place before its deadline. Safe to repeat',
  takesKey: true,
  problems: [403, 404, 409],
});

export function signupsRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post<Route>('/activities/:id/signups', { schema: newSchema }, async (request, reply) => {
    const { id } = request.params;
    const newcomer = await asNewcomer(door, request, cellFor(door, id, 'activity-not-found'));
    const wish = parseInput(NewSignup, request.body ?? {});
    const signup = await arriving(newcomer, (ctx) =>
      signUp(ctx, { ...wish, activityId: id }, keyOf(request)),
    );
    reply.code(201);
    return presentSignup(signup);
  });

  app.get<Route>('/signups/:id', { schema: oneSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'signup-not-found'));
    return presentSignup(await showSignup(ctx, id));
  });

  app.post<Route>('/signups/:id/acceptance', { schema: acceptSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'signup-not-found'));
    return presentSignup(await acceptPlace(ctx, { signupId: id }, keyOf(request)));
  });

  app.delete<Route>('/signups/:id', { schema: withdrawSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'signup-not-found'));
    return presentSignup(await withdrawSignup(ctx, { signupId: id }));
  });
}
