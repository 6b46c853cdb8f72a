import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { clocksOfDistricts } from '../../core/district-clocks/district-clock.ts';
import { EndDistrictClock, endDistrictClock } from '../../core/district-clocks/end-district-clock.ts';
import { listClocks } from '../../core/district-clocks/list-clocks.ts';
import { SetDistrictClock, setDistrictClock } from '../../core/district-clocks/set-district-clock.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, keyOf, type ApiDoor } from '../api-door.ts';
import { Opened } from '../cases/cases.schema.ts';
import { documented } from '../documented.ts';

const ClockCode = z.enum(clocksOfDistricts);

const Clocks = z.object({
  items: z.array(
    z.object({
      clock: ClockCode,
      unit: z.enum(['hours', 'days', 'workingDays', 'months']),
      law: z.number().int().describe('what the law or practice says today'),
      source: z.object({ law: z.string(), article: z.string().optional() }),
      most: z.number().int().describe('the longest that the district may set'),
      own: z
        .object({ amount: z.number().int(), validFrom: z.iso.date(), why: z.string().nullable() })
        .nullable(),
      holds: z.number().int().describe('what holds today'),
    }),
  ),
});

const ofClocks = { tags: ['district-clocks'], signedIn: true, problems: [403] };

const listSchema = documented({
  ...{ ...ofClocks, operationId: 'listDistrictClocks', answer: Clocks },
  summary: 'Every time that the district may change, beside the law’s',
});
const setSchema = documented({
  ...{ ...ofClocks, operationId: 'setDistrictClock', body: SetDistrictClock, answer: Opened, status: 201 },
  summary: 'The district promises to be sooner, from a day on',
  refusals: ['`longer-than-the-law`: where an article says a number, no longer one is set.'],
  problems: [403, 409],
});
const endSchema = documented({
  ...{ ...ofClocks, operationId: 'endDistrictClock', body: EndDistrictClock, answer: Clocks, status: 201 },
  summary: 'From today on the law’s number holds again',
});

/** How long something may take in the district: set by its office alone. */
export function districtClocksRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/district-clocks', { schema: listSchema }, async (request) => ({
    items: await listClocks(await asBearer(door, request, door.world.cells[0])),
  }));
  app.post('/district-clocks', { schema: setSchema }, async (request, reply) => {
    const wish = parseInput(SetDistrictClock, request.body ?? {});
    const ctx = await asBearer(door, request, door.world.cells[0]);
    reply.code(201);
    return setDistrictClock(ctx, wish, keyOf(request));
  });
  app.post('/district-clocks/end', { schema: endSchema }, async (request, reply) => {
    const wish = parseInput(EndDistrictClock, request.body ?? {});
    const ctx = await asBearer(door, request, door.world.cells[0]);
    await endDistrictClock(ctx, wish);
    reply.code(201);
    return { items: await listClocks(ctx) };
  });
}
