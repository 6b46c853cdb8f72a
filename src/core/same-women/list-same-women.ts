import { z } from 'zod';
import { noteReadings } from '../audit/note-readings.ts';
import { namePlaces } from '../divisions/name-places.ts';
import type { Ctx, Page, PersonCtx } from '../shared/ctx.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findSuggested, type Known, type Suggested } from './find-suggested.ts';
import { getPlaces } from './places-of.ts';
import { whoStays, type OneOfTwo, type SameWoman } from './same-woman.ts';

export const ListSameWomen = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ListSameWomen = z.input<typeof ListSameWomen>;

const Cursor = z.tuple([z.string().refine(isId), z.string().refine(isId)]);

const present = (woman: Known, nameOf: (code: string) => string): OneOfTwo => ({
  ...{ personId: woman.personId, name: woman.name ?? '', villageName: nameOf(woman.villageCode) },
  ...{ kind: woman.kind, executiveName: woman.executiveName ?? '', since: woman.since },
});

/** Both of each pair see that somebody of an office read of them. */
const noteRead = async (ctx: PersonCtx, found: readonly Suggested[]): Promise<void> =>
  inTransaction(ctx, (ctx) =>
    noteReadings(ctx, {
      ...{ verb: 'read-same-women', subjectId: null, homeId: null },
      personIds: found.flatMap(({ one, other }) => [one.personId, other.personId]),
    }),
  );

/**
 * 可能是同一个人: two and two whom her office's place knows and who may be one woman, a page at a time; never all women. Nothing shows of whoever
 * is hidden. Forbidden to who acts for no office.
 */
export async function listSameWomen(ctx: Ctx, input: ListSameWomen = {}): Promise<Page<SameWoman>> {
  const { cursor, limit } = parseInput(ListSameWomen, input);
  const after = cursor === undefined ? null : readCursor(cursor, Cursor);
  const person = personOnly(ctx);
  const places = await getPlaces(person);
  const found = await findSuggested(person, { places, after, limit: limit + 1 });
  await noteRead(person, found.slice(0, limit));
  const codes = found.flatMap(({ one, other }) => [one.villageCode, other.villageCode]);
  const nameOf = await namePlaces(ctx.db, codes, ctx.now);
  return pageOf(found, limit, {
    present: ({ pair, one, other }): SameWoman => ({
      ground: pair.ground,
      women: [present(one, nameOf), present(other, nameOf)],
      staysId: whoStays(one, other),
    }),
    keyOf: ({ pair }) => [pair.one, pair.other],
  });
}

/** Whether there is anybody to ask her office about. Forbidden as for reading; nobody is read. */
export async function hasSameWomen(ctx: Ctx): Promise<boolean> {
  const person = personOnly(ctx);
  const places = await getPlaces(person);
  return (await findSuggested(person, { places, after: null, limit: 1 })).length > 0;
}
