import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import { editionOfWords, wordHomes } from '../search/word-homes.ts';
import type { Ctx } from '../shared/ctx.ts';

/**
 * Copies what everybody may know of homes into the directory that all cells share, inside the verb's transaction.
 * `point` is the unit vector of the position, so that the nearest are found by an index; `words` is what
 * people may find it by.
 */
export async function publishHomes(ctx: Ctx, homeIds: readonly string[]): Promise<void> {
  const worded = await wordHomes(ctx, homeIds);
  await sql`
    insert into commons.homes as published (id, cell, name, kind, division_code, lat, lng, point, open_minutes, offers,
      tagline, phone, drop_in, accent, emblem, demonstration, synthetic,
      words, words_edition, words_until)
    select id, ${ctx.cell.number}, name, kind, division_code, lat, lng,
      cube(array[cos(radians(lat)) * cos(radians(lng)), cos(radians(lat)) * sin(radians(lng)), sin(radians(lat))]),
      open_minutes, offers, tagline, phone, drop_in, accent, emblem, demonstration, synthetic,
      worded.words::tsvector, ${editionOfWords}, worded.until
    from ${cellTable(ctx.cell, 'homes')} join unnest(${worded.ids}::uuid[], ${worded.words}::text[],
      ${worded.until}::timestamptz[]) as worded (id, words, until) using (id)
    on conflict (id) do update set name = excluded.name, kind = excluded.kind,
      division_code = excluded.division_code, lat = excluded.lat, lng = excluded.lng, point = excluded.point,
      open_minutes = excluded.open_minutes, offers = excluded.offers, tagline = excluded.tagline,
      phone = excluded.phone, drop_in = excluded.drop_in, accent = excluded.accent, emblem = excluded.emblem, demonstration = excluded.demonstration,
      synthetic = excluded.synthetic, words = excluded.words, words_edition = excluded.words_edition,
      words_until = excluded.words_until`.execute(ctx.db);
}
