import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import { editionOfWords, wordHomes } from '../search/word-homes.ts';
import type { Ctx } from '../shared/ctx.ts';

/** The rule of `shownPosition`, as SQL; a test compares the two. */
const shown = (column: 'lat' | 'lng') =>
  sql`case when address_hidden then round(${sql.ref(column)} / 0.005) * 0.005 else ${sql.ref(column)} end`;

/** What of a home's row the directory finds by. */
const sought = [
  'division_code',
  'open_minutes',
  'instead_minutes',
  'extra_minutes',
  'keeps_festivals',
  'offers',
];
const found = sql.join(sought.map((column) => sql.ref(column)));
const replaced = sql.join(
  ['cell', 'point', ...sought, 'timetable', 'entry', 'words', 'words_edition', 'words_until'].map(
    (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
  ),
);

/** A `HomeEntry` of what everybody may know of a home's row. */
const entry = sql`(select row_to_json(kept) from (select id, name, kind, division_code as "divisionCode",
    (select row_to_json(location) from (select shown_lat as lat, shown_lng as lng) as location) as location,
    offers, tagline, drop_in as "dropIn", phone,
    (select row_to_json(style) from (select accent, emblem, cover_photo_id as "coverPhotoId") as style) as style,
    demonstration, synthetic) as kept)`;

/**
 * Copies what everybody may know of homes that are open into the directory that all cells share, inside the verb's
 * transaction.
 * `point` is the unit vector of the position, so that the nearest are found by an index; `words` is what
 * people may find it by; `timetable` holds all its hours as `readTimetable` reads them. Homes of a town are written
 * beside each other, as they are read.
 */
export async function publishHomes(ctx: Ctx, homeIds: readonly string[]): Promise<void> {
  const worded = await wordHomes(ctx, homeIds);
  await sql`
    insert into commons.homes (id, cell, point, ${found}, timetable, entry, words, words_edition, words_until)
    (select id, ${ctx.cell.number},
      cube(array[cos(radians(shown_lat)) * cos(radians(shown_lng)), cos(radians(shown_lat)) * sin(radians(shown_lng)),
        sin(radians(shown_lat))]), ${found},
      concat_ws('|', open_minutes, instead_minutes, extra_minutes, keeps_festivals), ${entry}, worded.words::tsvector, ${editionOfWords}, worded.until
    from ${cellTable(ctx.cell, 'homes')} join unnest(${worded.ids}::uuid[], ${worded.words}::text[],
      ${worded.until}::timestamptz[]) as worded (id, words, until) using (id)
      cross join lateral (select ${shown('lat')} as shown_lat, ${shown('lng')} as shown_lng) as shown
    where opened_at is not null and paused_at is null and closed_at is null
    order by division_code)
    on conflict (id) do update set ${replaced}`.execute(ctx.db);
}
