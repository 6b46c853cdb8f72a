import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Ctx } from '../../core/shared/ctx.ts';
import { endMyTouch } from '../../core/touches/end-my-touch.ts';
import { listMyTouches } from '../../core/touches/list-my-touches.ts';
import { asBearer, cellFor, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { presentTouch, TouchList } from './touches.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };

const hers = { tags: ['outreach'], signedIn: true, answer: TouchList };

const listSchema = documented({
  ...{ ...hers, operationId: 'listMyTouches' },
  summary:
    'Who keeps touch with her, or is to ask her, on what ground, and who looked; nothing of what was noted',
});
const endSchema = documented({
  ...{ ...hers, operationId: 'endMyTouch', params: Params },
  summary: 'She ends one of them for good, and nobody asks her why; what is left',
  problems: [404],
});

/** A woman's own side of 1+3+N, in the first district of this database or in that of an id. */
export function touchesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [first] = door.world.cells;
  const { provenPhone } = door;
  const shown = async (ctx: Ctx) => ({
    items: (await listMyTouches(ctx, { provenPhone })).map(presentTouch),
    nextCursor: null,
  });
  app.get('/me/links', { schema: listSchema }, async (request) =>
    shown(await asBearer(door, request, first)),
  );
  app.delete<Route>('/me/links/:id', { schema: endSchema }, async (request) => {
    const { id: touchId } = request.params;
    const ctx = await asBearer(door, request, cellFor(door, touchId, 'touch-not-found'));
    await endMyTouch(ctx, { touchId }, { provenPhone });
    return shown(ctx);
  });
}
