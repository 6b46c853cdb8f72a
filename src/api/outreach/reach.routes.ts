import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listGaps, ListGaps } from '../../core/reach/list-gaps.ts';
import { showReach, ShowReach } from '../../core/reach/show-reach.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { wholeNumber } from '../query.ts';
import { GapList, presentGap, presentReach, ReachAnswer } from './outreach.schema.ts';

const GapsAsked = z.strictObject({ ...ListGaps.shape, limit: wholeNumber.optional() });

const ofReach = { tags: ['outreach'], signedIn: true, problems: [403, 404] };

const reachSchema = documented({
  ...{ ...ofReach, operationId: 'showReach', query: ShowReach, answer: ReachAnswer },
  summary: 'The counts of a place and of those right below it, on a day',
});
const gapsSchema = documented({
  ...{ ...ofReach, operationId: 'listGaps', query: GapsAsked, answer: GapList },
  summary: 'Villages and grids without a contact or a home, then executives whose links lapsed: no person',
});

/** For the office of a place, about it and what lies below it. */
export function reachRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [cell] = door.world.cells;
  app.get('/reach', { schema: reachSchema }, async (request) => {
    const wish = parseInput(ShowReach, request.query);
    return presentReach(await showReach(await asBearer(door, request, cell), wish));
  });
  app.get('/reach/gaps', { schema: gapsSchema }, async (request) => {
    const { limit, ...wish } = parseInput(GapsAsked, request.query);
    const asked = { ...wish, ...(limit !== undefined && { limit: Number(limit) }) };
    const { items, nextCursor } = await listGaps(await asBearer(door, request, cell), asked);
    return { items: items.map(presentGap), nextCursor };
  });
}
