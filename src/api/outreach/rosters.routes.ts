import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listRefused } from '../../core/rosters/list-refused.ts';
import { listRosters } from '../../core/rosters/list-rosters.ts';
import { ReadRoster, readRoster } from '../../core/rosters/read-roster.ts';
import { showRoster } from '../../core/rosters/show-roster.ts';
import { advanceRosterBy, piecesAtOnce } from '../../core/rosters/taking/advance-rosters.ts';
import { dropRoster } from '../../core/rosters/taking/drop-roster.ts';
import { takeRoster, TakeRoster } from '../../core/rosters/taking/take-roster.ts';
import { stopRoster } from '../../core/rosters/taking/stop-roster.ts';
import { undoRoster } from '../../core/rosters/undoing/undo-roster.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { openSentTable } from '../../platform/tables/open-sent-table.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { wholeNumber } from '../query.ts';
import { formLimits, readSentForm } from '../read-sent-form.ts';
import { Nothing } from './executives.schema.ts';
import {
  presentRoster,
  presentShown,
  RefusedList,
  RosterAnswer,
  RosterForm,
  RosterList,
  RosterRead,
} from './rosters.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const ToTake = TakeRoster.omit({ rosterId: true });
const RefusedQuery = z.object({ cursor: z.string().optional(), limit: wholeNumber.optional() });

const ofRosters = { tags: ['rosters'], signedIn: true, problems: [403, 404] };

const readSchema = {
  ...documented({
    ...{ ...ofRosters, operationId: 'readRoster', body: RosterForm, answer: RosterRead, status: 201 },
    summary: 'Reads an office’s own table; nothing of it is in force before it is taken',
    problems: [403, 404, 409],
  }),
  consumes: ['multipart/form-data'],
};
const listSchema = documented({
  ...{ ...ofRosters, operationId: 'listRosters', answer: RosterList },
  summary: 'The newest rosters of her offices',
});
const showSchema = documented({
  ...{ ...ofRosters, operationId: 'showRoster', params: Params, answer: RosterAnswer },
  summary: 'One roster in numbers, with how many lines have each problem',
});
const refusedSchema = documented({
  ...{ ...ofRosters, operationId: 'listRefused', params: Params, query: RefusedQuery, answer: RefusedList },
  summary: 'The lines that were not taken, each with all that is wrong in it and what it said',
});
const takeSchema = documented({
  ...{ ...ofRosters, operationId: 'takeRoster', params: Params, body: ToTake, answer: RosterAnswer },
  ...{ status: 201, problems: [403, 404, 409] },
  summary: 'What is ready is taken; what is left at the answer goes on by itself',
  refusals: ['One at a time: 409 `another-roster-under-way`.'],
});
const undoSchema = documented({
  ...{ ...ofRosters, operationId: 'undoRoster', params: Params, answer: RosterAnswer, takesKey: true },
  ...{ status: 201, problems: [403, 404, 409] },
  summary: 'All that it brought is taken back, within thirty days',
});
const stopSchema = documented({
  ...{ ...ofRosters, operationId: 'stopRoster', params: Params, answer: RosterAnswer, takesKey: true },
  ...{ status: 201, problems: [403, 404, 409] },
  summary: 'What is taken so far stays; the lines that are left are refused as `stopped`',
});
const dropSchema = documented({
  ...{ ...ofRosters, operationId: 'dropRoster', params: Params, answer: Nothing },
  summary: 'What was read is not taken: nothing of it is kept',
  problems: [403, 404, 409],
});

const mostBytes = 20 * 1024 * 1024;
const allowed = { mostBytes, tooLarge: 'table-too-large', missing: 'table-missing' };

/** Rosters, for the office of a place and those above, behind its second step. */
export async function rostersRoutes(app: FastifyInstance, door: ApiDoor): Promise<void> {
  const [first] = door.world.cells;
  await app.register(fastifyMultipart, formLimits(mostBytes));
  const ctxOf = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'roster-not-found'));
  const after = async (ctx: Ctx, rosterId: string) => {
    await advanceRosterBy(ctx, rosterId, piecesAtOnce);
    return presentShown(await showRoster(ctx, { rosterId }));
  };

  app.post('/rosters', { schema: readSchema }, async (request, reply) => {
    const ctx = await asBearer(door, request, first);
    // Whoever may not hand one in is refused before a byte of it is read.
    await listRosters(ctx);
    const { fields, name: fileName, bytes } = await readSentForm(request, allowed);
    const fileHash = createHash('sha256').update(bytes).digest('base64url');
    const personOfPhone = (phone: string) => door.personOfPhone(phone, first);
    const source = { lines: openSentTable(bytes), personOfPhone, fileHash, ...keyOf(request) };
    reply.code(201);
    return readRoster(ctx, parseInput(ReadRoster, { ...fields, fileName }), source);
  });
  app.get('/rosters', { schema: listSchema }, async (request) => ({
    items: (await listRosters(await asBearer(door, request, first))).map(presentRoster),
    nextCursor: null,
  }));
  oneRoster(app, { ctxOf, after });
}

type One = {
  ctxOf: (request: FastifyRequest<Route>) => Promise<Ctx>;
  after: (ctx: Ctx, rosterId: string) => Promise<z.input<typeof RosterAnswer>>;
};

function oneRoster(app: FastifyInstance, { ctxOf, after }: One): void {
  app.get<Route>('/rosters/:id', { schema: showSchema }, async (request) =>
    presentShown(await showRoster(await ctxOf(request), { rosterId: request.params.id })),
  );
  app.get<Route>('/rosters/:id/refused', { schema: refusedSchema }, async (request) => {
    const { limit, ...asked } = parseInput(RefusedQuery, request.query);
    const wish = limit === undefined ? asked : { ...asked, limit: Number(limit) };
    return listRefused(await ctxOf(request), { rosterId: request.params.id, ...wish });
  });
  app.post<Route>('/rosters/:id/taking', { schema: takeSchema }, async (request, reply) => {
    const { id: rosterId } = request.params;
    const wish = parseInput(ToTake, request.body ?? {});
    const ctx = await ctxOf(request);
    await takeRoster(ctx, { ...wish, rosterId }, keyOf(request));
    reply.code(201);
    return after(ctx, rosterId);
  });
  app.post<Route>('/rosters/:id/undoing', { schema: undoSchema }, async (request, reply) => {
    const { id: rosterId } = request.params;
    const ctx = await ctxOf(request);
    await undoRoster(ctx, { rosterId }, keyOf(request));
    reply.code(201);
    return after(ctx, rosterId);
  });
  app.post<Route>('/rosters/:id/stopping', { schema: stopSchema }, async (request, reply) => {
    const { id: rosterId } = request.params;
    const ctx = await ctxOf(request);
    await stopRoster(ctx, { rosterId }, keyOf(request));
    reply.code(201);
    return presentShown(await showRoster(ctx, { rosterId }));
  });
  app.delete<Route>('/rosters/:id', { schema: dropSchema }, async (request) => {
    await dropRoster(await ctxOf(request), { rosterId: request.params.id });
    return {};
  });
}
