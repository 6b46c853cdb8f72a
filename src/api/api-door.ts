import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Actor, Cell, Ctx } from '../core/shared/ctx.ts';
import { invalid, notFound } from '../core/shared/errors.ts';
import { cellOfId, openCtx, type World } from '../platform/world.ts';

/** What the routes need of the rest of the house. Only a bearer token signs in here, never a cookie. */
export type ApiDoor = {
  world: World;
  bearerOf: (headers: IncomingHttpHeaders, cell: Cell) => Promise<Actor>;
};

const nobody: Actor = { kind: 'anonymous' };

/** For what everybody may read: no session is looked up. */
export const openly = (door: ApiDoor, cell: Cell): Ctx => openCtx(door.world, cell, nobody);

export const asBearer = async (door: ApiDoor, request: FastifyRequest, cell: Cell): Promise<Ctx> =>
  openCtx(door.world, cell, await door.bearerOf(request.headers, cell));

/** The cell that an id belongs to; an id of no cell here is simply not found. */
export function cellFor(door: ApiDoor, id: string, code: string): Cell {
  const cell = cellOfId(door.world, id);
  if (!cell) throw notFound(code);
  return cell;
}

/** The Idempotency-Key of a request: 1 to 200 visible characters. */
export function keyOf(request: FastifyRequest): { key?: string } {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return { key };
  throw invalid([{ path: 'Idempotency-Key', code: 'key-shape' }]);
}
