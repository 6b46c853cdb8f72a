import { z } from 'zod';
import type { Ctx, Page } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { listHomesByDivision, listHomesNear, type DirectoryRow } from './directory-queries.ts';
import type { NearbyHome } from './home.ts';
import { openingAt, readHours } from './hours/opening-at.ts';
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

/** A row of the directory as it stands at an instant. */
function presentHome(row: DirectoryRow, now: Date): NearbyHome {
  const opening = openingAt(readHours(row), now);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    divisionCode: row.division_code,
    location: { lat: row.lat, lng: row.lng },
    distanceMeters: row.chord === undefined ? null : Math.round(metersOfChord(row.chord)),
    openNow: opening.open,
    opening,
    offers: row.offers,
    tagline: row.tagline,
    dropIn: row.drop_in,
    phone: row.phone,
    style: { accent: row.accent, emblem: row.emblem, coverPhotoId: row.cover_photo_id },
    demonstration: row.demonstration,
    synthetic: row.synthetic,
  };
}

/** The homes of the directory, nearest first where a position is given, else by division. Open to everybody. */
export async function findHomes(ctx: Ctx, input: FindHomes): Promise<Page<NearbyHome>> {
  const { near, ...filter } = parseInput(FindHomes, input);
  const page = near ? await listHomesNear(ctx, { ...filter, near }) : await listHomesByDivision(ctx, filter);
  return { items: page.items.map((row) => presentHome(row, ctx.now)), nextCursor: page.nextCursor };
}
