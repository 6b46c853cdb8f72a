import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import { editionOfWords, wordHomes } from '../search/word-homes.ts';
import type { Ctx } from '../shared/ctx.ts';

/** The rule of `shownPosition`, as SQL; a test compares the two. */
const shown = (column: 'lat' | 'lng') =>
  sql`case when address_hidden then round(${sql.ref(column)} / 0.005) * 0.005 else ${sql.ref(column)} end`;

/** What of a home's row everybody may know as it stands. */
const openColumns = [
  ...['name', 'kind', 'division_code', 'open_minutes', 'instead_minutes', 'extra_minutes', 'keeps_festivals'],
  ...[
    'offers',
    'tagline',
    'phone',
    'drop_in',
    'accent',
    'emblem',
    'cover_photo_id',
    'demonstration',
    'synthetic',
  ],
];
const listed = sql.join(openColumns.map((column) => sql.ref(column)));
const replaced = sql.join(
  ['cell', 'lat', 'lng', 'point', ...openColumns, 'timetable', 'words', 'words_edition', 'words_until'].map(
    (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
  ),
);

/**
 * Copies what everybody may know of homes that are open into the directory that all cells share, inside the verb's
 * transaction.
 * `point` is the unit vector of the position, so that the nearest are found by an index; `words` is what
 * people may find it by; `timetable` holds all its hours as `readTimetable` reads them.
 */
export async function publishHomes(ctx: Ctx, homeIds: readonly string[]): Promise<void> {
  const worded = await wordHomes(ctx, homeIds);
  await sql`
    insert into commons.homes (id, cell, lat, lng, point, ${listed}, timetable, words, words_edition, words_until)
    select id, ${ctx.cell.number}, shown_lat, shown_lng,
      cube(array[cos(radians(shown_lat)) * cos(radians(shown_lng)), cos(radians(shown_lat)) * sin(radians(shown_lng)),
        sin(radians(shown_lat))]), ${listed},
      concat_ws('|', open_minutes, instead_minutes, extra_minutes, keeps_festivals), worded.words::tsvector, ${editionOfWords}, worded.until
    from ${cellTable(ctx.cell, 'homes')} join unnest(${worded.ids}::uuid[], ${worded.words}::text[],
      ${worded.until}::timestamptz[]) as worded (id, words, until) using (id)
      cross join lateral (select ${shown('lat')} as shown_lat, ${shown('lng')} as shown_lng) as shown
    where opened_at is not null and paused_at is null and closed_at is null
    on conflict (id) do update set ${replaced}`.execute(ctx.db);
}
