import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parseInput } from '../../core/shared/parse-input.ts';
import {
  ArrangeVillageMerger,
  arrangeVillageMerger,
} from '../../core/village-mergers/arrange-village-merger.ts';
import { dropVillageMerger } from '../../core/village-mergers/drop-village-merger.ts';
import { listVillageMergers } from '../../core/village-mergers/showing/list-village-mergers.ts';
import {
  PrepareVillageMerger,
  prepareVillageMerger,
} from '../../core/village-mergers/prepare-village-merger.ts';
import { showVillageMerger } from '../../core/village-mergers/showing/show-village-merger.ts';
import { undoVillageMerger } from '../../core/village-mergers/undo-village-merger.ts';
import { asBearer, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import {
  presentSeen,
  presentShown,
  VillageMergerAnswer,
  VillageMergerList,
  VillageMergerPrepared,
} from './village-mergers.schema.ts';

const Params = z.object({ id: z.string() });
type Route = { Params: z.infer<typeof Params> };
const Arrangement = ArrangeVillageMerger.omit({ mergerId: true });

const ofDistrict = { tags: ['villages'], signedIn: true, problems: [403, 404] };
const changesOne = { ...ofDistrict, params: Params, answer: VillageMergerAnswer, problems: [403, 404, 409] };

const listSchema = documented({
  ...{ ...ofDistrict, operationId: 'listVillageMergers', answer: VillageMergerList, problems: [403] },
  summary: 'Villages that became one, or shall, the newest first; for the district’s office',
});
const prepareSchema = documented({
  ...{ ...ofDistrict, operationId: 'prepareVillageMerger', body: PrepareVillageMerger },
  ...{ answer: VillageMergerPrepared, status: 201, problems: [403, 409] },
  summary: 'Villages that shall become one of them, or a new one; nothing moves yet',
});
const showSchema = documented({
  ...{ ...ofDistrict, operationId: 'showVillageMerger', params: Params, answer: VillageMergerAnswer },
  summary: 'What would become one, or did, in numbers before and after, with what stands in its way',
});
const arrangeSchema = documented({
  ...{ ...changesOne, operationId: 'arrangeVillageMerger', body: Arrangement, status: 201 },
  summary: 'The day on which it is done: today at once, else by the chores of that day',
});
const dropSchema = documented({
  ...{ ...changesOne, operationId: 'dropVillageMerger', takesKey: true, status: 201 },
  summary: 'The villages stay as they are',
});
const undoSchema = documented({
  ...{ ...changesOne, operationId: 'undoVillageMerger', takesKey: true, status: 201 },
  summary: 'Within thirty days: each gets back what came from it; what began since stays',
});

/** 合村并居: villages become one, in the first district of this database. */
export function villageMergersRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [cell] = door.world.cells;
  type Asked = Parameters<typeof asBearer>[1];
  const act =
    (work: (ctx: Awaited<ReturnType<typeof asBearer>>, mergerId: string, body: unknown) => Promise<void>) =>
    async (
      request: Asked & { params: Route['Params']; body: unknown },
      reply: { code: (status: number) => unknown },
    ) => {
      const ctx = await asBearer(door, request, cell);
      await work(ctx, request.params.id, request.body ?? {});
      reply.code(201);
      return presentShown(await showVillageMerger(ctx, request.params.id));
    };
  app.get('/village-mergers', { schema: listSchema }, async (request) => ({
    items: (await listVillageMergers(await asBearer(door, request, cell))).map(presentSeen),
    nextCursor: null,
  }));
  app.post('/village-mergers', { schema: prepareSchema }, async (request, reply) => {
    const wish = parseInput(PrepareVillageMerger, request.body ?? {});
    const ctx = await asBearer(door, request, cell);
    reply.code(201);
    return { id: await prepareVillageMerger(ctx, wish, keyOf(request)) };
  });
  app.get<Route>('/village-mergers/:id', { schema: showSchema }, async (request) =>
    presentShown(await showVillageMerger(await asBearer(door, request, cell), request.params.id)),
  );
  const arrange = act(async (ctx, mergerId, body) =>
    arrangeVillageMerger(ctx, { ...parseInput(Arrangement, body), mergerId }),
  );
  app.post<Route>('/village-mergers/:id/arrangement', { schema: arrangeSchema }, arrange);
  const drop = act((ctx, mergerId) => dropVillageMerger(ctx, { mergerId }));
  app.post<Route>('/village-mergers/:id/dropping', { schema: dropSchema }, drop);
  const undo = act((ctx, mergerId) => undoVillageMerger(ctx, { mergerId }));
  app.post<Route>('/village-mergers/:id/undoing', { schema: undoSchema }, undo);
}
