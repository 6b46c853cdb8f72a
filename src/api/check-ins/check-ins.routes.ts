import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkIn } from '../../core/attendance/check-in.ts';
import { MarksSent } from '../../core/attendance/device-mark.ts';
import { mergeMarks } from '../../core/attendance/merge-marks.ts';
import { arriving } from '../../core/people/arriving.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, asNewcomer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Arrival, MergedMarks, NewCheckIn, NewMarks } from './check-ins.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const common = { tags: ['check-ins'], signedIn: true, params: Params, problems: [403, 404, 409] };

const oneSchema = documented({
  ...common,
  operationId: 'checkIn',
  summary: 'Somebody has come: a steward reads her code, or she herself the one at the door. Safe to repeat',
  body: NewCheckIn,
  answer: Arrival,
  status: 201,
});

const batchSchema = documented({
  ...common,
  operationId: 'mergeMarks',
  summary:
    'What a steward noted without a network; each mark once, by the id that its device gave it, and judged alone',
  body: NewMarks,
  answer: MergedMarks,
});

export function checkInsRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post<Route>('/activities/:id/check-ins', { schema: oneSchema }, async (request, reply) => {
    const { id } = request.params;
    const newcomer = await asNewcomer(door, request, cellFor(door, id, 'activity-not-found'));
    const sent = parseInput(NewCheckIn, request.body ?? {});
    const arrival = await arriving(newcomer, (ctx) =>
      checkIn(ctx, { ...sent, activityId: id }, keyOf(request)),
    );
    reply.code(201);
    return arrival;
  });

  app.post<Route>('/activities/:id/check-ins/batch', { schema: batchSchema }, async (request) => {
    const { id } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, id, 'activity-not-found'));
    const { marks } = parseInput(MarksSent, request.body ?? {});
    return { marks: await mergeMarks(ctx, { activityId: id, marks }, keyOf(request)) };
  });
}
