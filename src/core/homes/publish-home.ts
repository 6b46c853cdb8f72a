import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

/**
 * Copies what everybody may know of homes into the directory that all cells share, inside the verb's transaction.
 * `point` is the unit vector of the position, so that the nearest are found by an index.
 */
export async function publishHomes(ctx: Ctx, homeIds: readonly string[]): Promise<void> {
  await sql`
    insert into commons.homes as published (id, cell, name, kind, division_code, lat, lng, point, open_minutes, offers,
      tagline, phone, drop_in, accent, emblem, demonstration, synthetic)
    select id, ${ctx.cell.number}, name, kind, division_code, lat, lng,
      cube(array[cos(radians(lat)) * cos(radians(lng)), cos(radians(lat)) * sin(radians(lng)), sin(radians(lat))]),
      open_minutes, offers, tagline, phone, drop_in, accent, emblem, demonstration, synthetic
    from ${cellTable(ctx.cell, 'homes')} where id = any(${homeIds}::uuid[])
    on conflict (id) do update set name = excluded.name, kind = excluded.kind,
      division_code = excluded.division_code, lat = excluded.lat, lng = excluded.lng, point = excluded.point,
      open_minutes = excluded.open_minutes, offers = excluded.offers, tagline = excluded.tagline,
      phone = excluded.phone, drop_in = excluded.drop_in, accent = excluded.accent, emblem = excluded.emblem, demonstration = excluded.demonstration,
      synthetic = excluded.synthetic`.execute(ctx.db);
}
