import type { FastifyRequest } from 'fastify';
import type { Tries } from '../../core/requests/returning/code-tries.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { openly, type ApiDoor } from '../api-door.ts';

/** Codes carry no cell: each is asked in turn. A wrong one is wrong in all of them. */
async function inSomeCell<T>(door: ApiDoor, ask: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [first, ...others] = door.world.cells;
  let wrong: unknown;
  for (const cell of [first, ...others]) {
    try {
      return await ask(openly(door, cell));
    } catch (error) {
      if (!isCoreError(error) || error.kind !== 'not-found') throw error;
      wrong = error;
    }
  }
  throw wrong;
}

/** What her code leads to; tries from one network are counted. */
export async function byCode<T>(
  door: ApiDoor,
  request: FastifyRequest,
  ask: (ctx: Ctx, trying: { tries: Tries }) => Promise<T>,
): Promise<T> {
  const turns = door.turnsOf(request.ip, door.world.clock());
  const tries = turns.takeCodeTry();
  const answer = await inSomeCell(door, (ctx) => ask(ctx, { tries }));
  turns.codeWasRight();
  return answer;
}
