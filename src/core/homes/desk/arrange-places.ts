import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { listPlaces } from '../home-queries.ts';
import { markPlace, markPlacesClosed } from './furnishing-queries.ts';
import { furnish } from './furnish.ts';

export const ArrangePlaces = z.strictObject({
  homeId: z.string(),
  /** In the order in which they are shown. A place that is left out is closed; one without an id is new. */
  places: z
    .array(
      z.strictObject({
        id: z.uuid().nullable(),
        name: line(1, 60),
        sign: line(0, 60).transform((text) => text || null),
        kind: z.enum(['venue', 'room']),
      }),
    )
    .max(40),
});
export type ArrangePlaces = z.input<typeof ArrangePlaces>;

/** The places of a home with their door signs. What was held in a place that closes keeps its name. */
export async function arrangePlaces(ctx: Ctx, input: ArrangePlaces, once: Once = {}): Promise<string> {
  const wish = parseInput(ArrangePlaces, input);
  return furnish(ctx, once, {
    verb: 'arrange-places',
    wish,
    work: async (ctx, home) => {
      const known = new Set((await listPlaces(ctx.db, home.id)).map(({ id }) => id));
      const foreign = wish.places.findIndex(({ id }) => id !== null && !known.has(id));
      if (foreign >= 0) throw invalid([{ path: `places.${foreign}.name`, code: 'place-not-here' }]);
      const rows = wish.places.map(({ id, ...place }, position) => ({
        ...{ id: id ?? ctx.newId(), home_id: home.id, position, ...place },
      }));
      await markPlacesClosed(ctx.db, home.id, { ids: rows.map(({ id }) => id), at: ctx.now });
      for (const row of rows) await markPlace(ctx.db, row);
    },
  });
}
