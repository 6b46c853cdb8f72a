import type { FastifyInstance, FastifyRequest } from 'fastify';
import { arriving } from '../../core/people/arriving.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { askTalent } from '../../core/talents/asking/ask-talent.ts';
import { listTalents } from '../../core/talents/asking/list-talents.ts';
import { showTalent } from '../../core/talents/asking/show-talent.ts';
import { takeBackAsk } from '../../core/talents/asking/take-back-ask.ts';
import type { Trying } from '../../core/talents/hers/act-as-her.ts';
import { answerAsk } from '../../core/talents/hers/answer-ask.ts';
import { changeHers } from '../../core/talents/hers/change-hers.ts';
import { OfferTalent, offerTalent } from '../../core/talents/hers/offer-talent.ts';
import { eraseHers } from '../../core/talents/hers/erase-hers.ts';
import { restHers } from '../../core/talents/hers/rest-hers.ts';
import { showHers } from '../../core/talents/hers/show-hers.ts';
import { takeDownHers } from '../../core/talents/hers/take-down-hers.ts';
import { cellOfId } from '../../platform/world.ts';
import { asBearer, asNewcomer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { byCode } from '../requests/by-code.ts';
import { Code } from '../requests/requests.schema.ts';
import {
  Answered,
  Changed,
  ListAsked,
  presentHers,
  presentItem,
  presentShown,
  Rests,
  schemas,
  Words,
} from './talents.schema.ts';

type Route = { Params: { id: string } };

/** What everybody may offer, and what she does with it by her code. */
export function talentsRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.post('/talents', { schema: schemas.offer }, async (request, reply) => {
    const wish = parseInput(OfferTalent, request.body ?? {});
    const cell = (wish.homeId && cellOfId(door.world, wish.homeId)) || door.world.cells[0];
    const newcomer = await asNewcomer(door, request, cell);
    const nameless = newcomer.ctx.actor.kind === 'anonymous' || wish.anonymous === true;
    const turn = nameless ? door.turnsOf(request.ip, newcomer.ctx.now).takeNameless() : 1;
    reply.code(201);
    return arriving(newcomer, (ctx) => offerTalent(ctx, wish, { ...keyOf(request), turn }));
  });
  byCodeRoutes(app, door);
}

function byCodeRoutes(app: FastifyInstance, door: ApiDoor): void {
  /** What she does, if anything, and how it stands then. */
  const hers = async (
    request: FastifyRequest,
    code: string,
    act?: (ctx: Ctx, trying: Trying) => Promise<void>,
  ) => {
    if (act) await byCode(door, request, act);
    return presentHers(await byCode(door, request, (ctx, trying) => showHers(ctx, { code }, trying)));
  };

  app.post('/talents/lookup', { schema: schemas.lookUp }, (request) =>
    hers(request, parseInput(Code, request.body ?? {}).code),
  );
  app.post('/talents/answers', { schema: schemas.answer }, (request) => {
    const { code, ...said } = parseInput(Answered, request.body ?? {});
    return hers(request, code, (ctx, trying) => answerAsk(ctx, { whose: { code }, ...said }, trying));
  });
  app.post('/talents/change', { schema: schemas.change }, (request) => {
    const { code, ...said } = parseInput(Changed, request.body ?? {});
    return hers(request, code, (ctx, trying) => changeHers(ctx, { whose: { code }, ...said }, trying));
  });
  app.post('/talents/rest', { schema: schemas.rest }, (request) => {
    const { code, rests } = parseInput(Rests, request.body ?? {});
    return hers(request, code, (ctx, trying) => restHers(ctx, { whose: { code }, rests }, trying));
  });
  app.post('/talents/take-down', { schema: schemas.takeDown }, (request) => {
    const { code } = parseInput(Code, request.body ?? {});
    return hers(request, code, (ctx, trying) => takeDownHers(ctx, { whose: { code } }, trying));
  });
  app.post('/talents/erasure', { schema: schemas.erase }, async (request) => {
    const { code } = parseInput(Code, request.body ?? {});
    await byCode(door, request, (ctx, trying) => eraseHers(ctx, { whose: { code } }, trying));
    return { erased: true as const };
  });
}

/** What the host of a home does with what people have told her. */
export function askingRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxOf = (request: FastifyRequest<Route>, code: string) =>
    asBearer(door, request, cellFor(door, request.params.id, code));

  app.get<Route>('/homes/:id/talents', { schema: schemas.list }, async (request) => {
    const { limit, ...asked } = parseInput(ListAsked, request.query);
    const wish = { homeId: request.params.id, ...asked, ...(limit && { limit: Number(limit) }) };
    const page = await listTalents(await ctxOf(request, 'home-not-found'), wish);
    return { ...page, items: page.items.map(presentItem) };
  });
  app.get<Route>('/talents/:id', { schema: schemas.show }, async (request) => {
    const { id: requestId } = request.params;
    return presentShown(await showTalent(await ctxOf(request, 'talent-not-found'), { requestId }));
  });
  app.post<Route>('/talents/:id/asks', { schema: schemas.ask }, async (request, reply) => {
    const wish = { requestId: request.params.id, ...parseInput(Words, request.body ?? {}) };
    reply.code(201);
    return { id: await askTalent(await ctxOf(request, 'talent-not-found'), wish, keyOf(request)) };
  });
  app.post<Route>('/talent-asks/:id/taking-back', { schema: schemas.takeBack }, async (request) => {
    const { id: askId } = request.params;
    await takeBackAsk(await ctxOf(request, 'ask-not-found'), { askId });
    return { id: askId };
  });
}
