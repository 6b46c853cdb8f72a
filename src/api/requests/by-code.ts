import type { FastifyRequest } from 'fastify';
import type { Tries } from '../../core/requests/returning/code-tries.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { inSomeCell } from '../../core/shared/nameless/in-some-cell.ts';
import { openly, type ApiDoor } from '../api-door.ts';

/** What her code leads to; tries from one network are counted. */
export async function byCode<T>(
  door: ApiDoor,
  request: FastifyRequest,
  ask: (ctx: Ctx, trying: { tries: Tries }) => Promise<T>,
): Promise<T> {
  const turns = door.turnsOf(request.ip, door.world.clock());
  const tries = turns.takeCodeTry();
  const cells = door.world.cells.map((cell) => openly(door, cell));
  const answer = await inSomeCell(cells, (ctx) => ask(ctx, { tries }));
  turns.codeWasRight();
  return answer;
}
