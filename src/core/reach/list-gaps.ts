import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import { dayOf } from '../shared/dates.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { prefixOf } from '../divisions/division.ts';
import { listLoadGaps, listPlaceGaps, type LoadGap, type PlaceGap } from './gap-queries.ts';
import { getPlaceBelow } from './get-place-below.ts';

export const ListGaps = z.strictObject({
  division: z.string().max(20),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListGaps = z.input<typeof ListGaps>;

/** A place that lacks somebody, or an executive whose links lapsed or who left some behind: a number, and no woman. */
export type Gap = ({ kind: 'place' } & PlaceGap) | ({ kind: 'executive' } & LoadGap);

const Cursor = z.union([
  z.tuple([z.literal('place'), z.string().regex(/^\d{12,15}$/)]),
  z.tuple([z.literal('executive'), z.string().refine(isId)]),
]);

const keyOf = (gap: Gap) => [gap.kind, gap.kind === 'place' ? gap.code : gap.id];

/**
 * Where nobody is reached today, below a place: first villages and grids without a contact or a home, then executives. An office may
 * look at what lies below it. NotFound, Forbidden as `showReach`.
 */
export async function listGaps(ctx: Ctx, input: ListGaps): Promise<Page<Gap>> {
  const { division, cursor, limit } = parseInput(ListGaps, input);
  const [phase, after] = cursor === undefined ? (['place', ''] as const) : readCursor(cursor, Cursor);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const day = dayOf(ctx.now);
    const { code } = await getPlaceBelow(ctx, division, day);
    const asked = { prefix: prefixOf(code), day, now: ctx.now, limit: limit + 1 };
    const gaps = await asSystem(ctx, async (ctx) => {
      const places = phase === 'place' ? await listPlaceGaps(ctx, { ...asked, after }) : [];
      const first = places.map((place): Gap => ({ kind: 'place', ...place }));
      if (first.length > limit) return first;
      const since = phase === 'executive' ? after : '';
      const loads = await listLoadGaps(ctx, { ...asked, after: since, limit: asked.limit - first.length });
      return [...first, ...loads.map((load): Gap => ({ kind: 'executive', ...load }))];
    });
    return pageOf(gaps, limit, { present: (gap) => gap, keyOf });
  });
}
