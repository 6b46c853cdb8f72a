import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { askedWords } from '../search/asked-words.ts';
import { HomeEntry } from './directory/entry.ts';
import { listHomesInOrder, type DirectoryRow } from './directory/in-order-queries.ts';
import { listHomesMeeting } from './directory/met-queries.ts';
import type { NearbyHome } from './home.ts';
import { openingOf } from './hours/opening-of.ts';
import { metersOfChord } from './position.ts';

const LatLng = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

export const FindHomes = z.strictObject({
  near: LatLng.optional(),
  division: z
    .string()
    .regex(/^[0-9]{2,20}$/, { error: 'division-code-shape' })
    .optional(),
  q: line(1, 60).optional(),
  offers: z.array(line(1, 30)).max(10).optional(),
  openAt: z.date().optional(),
  limit: z.number().int().min(1).max(100).default(20),
  cursor: z.string().max(300).optional(),
});
export type FindHomes = z.input<typeof FindHomes>;

/** A home in a list: its entry in the directory, as the JSON text that is kept, and what changes by hour and place. */
export type ListedHome = { entry: string } & Pick<NearbyHome, 'distanceMeters' | 'opening'>;

const list = (row: DirectoryRow, now: Date): ListedHome => ({
  entry: row.entry,
  distanceMeters: row.chord === undefined ? null : Math.round(metersOfChord(row.chord)),
  opening: openingOf(row.timetable, now),
});

const present = ({ entry, distanceMeters, opening }: ListedHome): NearbyHome => ({
  ...HomeEntry.parse(JSON.parse(entry)),
  distanceMeters,
  openNow: opening.open,
  opening,
});

/**
 * The homes of the directory that are asked for; of words those first that meet them in their names. Nearest first where
 * a position is given, else by division. Open to everybody. Entries stay as they are kept, for who sends them on: to
 * read and write twenty of them takes longer than to find them.
 */
export async function listHomes(ctx: Ctx, input: FindHomes): Promise<Page<ListedHome>> {
  const { q, ...filter } = parseInput(FindHomes, input);
  const asked = q === undefined ? 'every' : askedWords(q);
  if (asked === 'none') return { items: [], nextCursor: null };
  const page = await (asked === 'every'
    ? listHomesInOrder(ctx, filter)
    : listHomesMeeting(ctx, { ...filter, words: asked.query }));
  return { items: page.items.map((row) => list(row, ctx.now)), nextCursor: page.nextCursor };
}

/** `listHomes`, its entries read. */
export async function findHomes(ctx: Ctx, input: FindHomes): Promise<Page<NearbyHome>> {
  const { items, nextCursor } = await listHomes(ctx, input);
  return { items: items.map(present), nextCursor };
}
