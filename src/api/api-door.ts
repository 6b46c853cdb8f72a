import type { FastifyRequest } from 'fastify';
import type { Actor, Cell, Ctx } from '../core/shared/ctx.ts';
import type { Newcomer } from '../core/people/arriving.ts';
import { notFound } from '../core/shared/errors.ts';
import type { TurnsOf } from '../platform/visitors/turns/open-visitor-turns.ts';
import { cellOfId, openCtx, type World } from '../platform/world.ts';

/** What the routes need of the rest of the house. Only a bearer token signs in here, never a cookie. */
export type ApiDoor = {
  world: World;
  bearerOf: (request: FastifyRequest, cell: Cell) => Promise<Newcomer>;
  /** The phone with which an account signs in, proven by a code; null where it has none. */
  provenPhone: (accountId: string) => Promise<string | null>;
  /** Who signs in with a phone; null where nobody does. */
  personOfPhone: (phone: string, cell: Cell) => Promise<string | null>;
  /** What is counted of whoever a request comes from; the pages count with it. */
  turnsOf: TurnsOf;
};

const nobody: Actor = { kind: 'anonymous' };

/** For what everybody may read: no session is looked up. */
export const openly = (door: ApiDoor, cell: Cell): Ctx => openCtx(door.world, cell, nobody);

export const asBearer = async (door: ApiDoor, request: FastifyRequest, cell: Cell): Promise<Ctx> =>
  (await door.bearerOf(request, cell)).ctx;

/** For a verb by which she may first come to a cell (`arriving`). */
export const asNewcomer = (door: ApiDoor, request: FastifyRequest, cell: Cell): Promise<Newcomer> =>
  door.bearerOf(request, cell);

/** The cell that an id belongs to; an id of no cell here is simply not found. */
export function cellFor(door: ApiDoor, id: string, code: string): Cell {
  const cell = cellOfId(door.world, id);
  if (!cell) throw notFound(code);
  return cell;
}

/** The Idempotency-Key of a request; the verb judges its shape. */
export function keyOf(request: FastifyRequest): { key?: string } {
  const key = request.headers['idempotency-key'];
  return key === undefined ? {} : { key: String(key) };
}
