import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { bookConsultation } from '../../core/consultations/booking/book-consultation.ts';
import { BookConsultation } from '../../core/consultations/booking/consultation-wish.ts';
import { listFreeTimes } from '../../core/consultations/booking/list-free-times.ts';
import { giveUpConsultation } from '../../core/consultations/returning/give-up-consultation.ts';
import { lookUpConsultation } from '../../core/consultations/returning/look-up-consultation.ts';
import { moveConsultation, MoveConsultation } from '../../core/consultations/returning/move-consultation.ts';
import { listRoomTimes } from '../../core/rooms/list-room-times.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { cellOfId } from '../../platform/world.ts';
import { cellFor, keyOf, openly, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { byCode } from '../requests/by-code.ts';
import {
  BookedCode,
  DayAsked,
  presentRoomTimes,
  presentTimes,
  presentTold,
  RoomTimes,
  Shown,
  Times,
  TimesAsked,
  Told,
} from './consultations.schema.ts';

const tags = ['consultations'];
type OfHome = { Params: { id: string } };

const timesSchema = documented({
  ...{ tags, operationId: 'listFreeTimes', query: TimesAsked, answer: Times },
  summary: 'Who listens, where, and when each is free; nothing of who comes at the other times',
});
const roomsSchema = documented({
  ...{ tags, operationId: 'listRoomTimes', query: DayAsked, answer: RoomTimes, problems: [404] },
  params: z.object({ id: z.string() }),
  summary: 'When the rooms of a home are taken on a day, and nothing more; a room for mediation is not told',
});
const bookSchema = documented({
  ...{ tags, operationId: 'bookConsultation', body: BookConsultation, answer: BookedCode, status: 201 },
  summary: 'Take an hour of who listens, and the room; nobody’s name is kept, also with a token',
  refusals: ['409 `time-taken`, `time-not-offered`, `not-with-her`, `too-many-requests-sent`.'],
  problems: [404, 409],
});
const lookUpSchema = documented({
  ...{ tags, operationId: 'lookUpConsultation', body: Shown, answer: Told, problems: [404, 409] },
  summary: 'When and where, by her code, and by her word where she chose one',
});
const giveUpSchema = documented({
  ...{ tags, operationId: 'giveUpConsultation', body: Shown, answer: Told, problems: [404, 409] },
  summary: 'She does not come: the hour is free for another. Nothing follows from it',
});
const moveSchema = documented({
  ...{ tags, operationId: 'moveConsultation', body: MoveConsultation, answer: Told, problems: [404, 409] },
  summary: 'Another hour, or another who listens; her code stays',
});

/** What everybody may do, without a name; what who listens does is `specialists.routes.ts`. */
export function consultationsRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/consultations/times', { schema: timesSchema }, async (request) => {
    const { days, ...asked } = parseInput(TimesAsked, request.query);
    const cell = (asked.homeId && cellOfId(door.world, asked.homeId)) || door.world.cells[0];
    const wish = { ...asked, ...(days && { days: Number(days) }) };
    return presentTimes(await listFreeTimes(openly(door, cell), wish));
  });

  app.get<OfHome>('/homes/:id/room-times', { schema: roomsSchema }, async (request) => {
    const homeId = request.params.id;
    const ctx = openly(door, cellFor(door, homeId, 'home-not-found'));
    return presentRoomTimes(await listRoomTimes(ctx, { homeId, ...parseInput(DayAsked, request.query) }));
  });

  app.post('/consultations', { schema: bookSchema }, async (request, reply) => {
    const wish = parseInput(BookConsultation, request.body ?? {});
    const ctx = openly(door, cellFor(door, wish.specialistId, 'specialist-not-found'));
    reply.code(201);
    return bookConsultation(ctx, wish, {
      ...keyOf(request),
      turn: door.turnsOf(request.ip, ctx.now).takeNameless(),
      onFlood: (sent) => request.log.error(`a flood of bookings: ${sent} without a name today`),
    });
  });

  byCodeRoutes(app, door);
}

/** What she does with the code that she was given. */
function byCodeRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post('/consultations/lookup', { schema: lookUpSchema }, async (request) => {
    const shown = parseInput(Shown, request.body ?? {});
    return presentTold(await byCode(door, request, (ctx, trying) => lookUpConsultation(ctx, shown, trying)));
  });

  app.post('/consultations/withdrawal', { schema: giveUpSchema }, async (request) => {
    const shown = parseInput(Shown, request.body ?? {});
    await byCode(door, request, (ctx, trying) => giveUpConsultation(ctx, shown, trying));
    return presentTold(await byCode(door, request, (ctx) => lookUpConsultation(ctx, shown)));
  });

  app.post('/consultations/move', { schema: moveSchema }, async (request) => {
    const wish = parseInput(MoveConsultation, request.body ?? {});
    const { specialistId: _to, startsAt: _at, ...shown } = wish;
    await byCode(door, request, (ctx, trying) => moveConsultation(ctx, wish, trying));
    return presentTold(await byCode(door, request, (ctx) => lookUpConsultation(ctx, shown)));
  });
}
