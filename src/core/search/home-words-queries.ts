import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

export type HomeToWord = {
  id: string;
  name: string;
  tagline: string | null;
  offers: string[];
  places: string[];
  rooms: (string | null)[];
  teams: (string | null)[];
  titles: string[];
  until: Date | null;
};

/**
 * What homes say of themselves, with the names of their village and town, of their rooms and teams, and the activities
 * still to come. No name of a person is among them.
 */
export async function listHomesToWord(ctx: Ctx, homeIds: readonly string[]): Promise<HomeToWord[]> {
  const { db, cell, now } = ctx;
  const { rows } = await sql<HomeToWord>`
    select home.id, home.name, home.tagline, home.offers,
      array(select name from commons.divisions where code in (home.division_code, left(home.division_code, 9))
        and length(code) >= 9 and valid_to is null) as places,
      array(select unnest(array[name, sign]) from ${cellTable(cell, 'places')}
        where home_id = home.id and closed_at is null) as rooms,
      array(select unnest(array[name, theme]) from ${cellTable(cell, 'teams')}
        where home_id = home.id and ended_at is null) as teams,
      coalesce(coming.titles, '{}') as titles, coming.until
    from ${cellTable(cell, 'homes')} as home
    left join lateral (select array_agg(distinct title) as titles, min(ends_at) as until
      from ${cellTable(cell, 'activities')} as activity
      where activity.home_id = home.id and activity.ends_at > ${now} and activity.cancelled_at is null) as coming on true
    where home.id = any(${homeIds}::uuid[])`.execute(db);
  return rows;
}

/** Homes of a cell whose words were made by other rules, or tell of an activity that is over. No index knows `<>`. */
export async function listHomesToReword(
  ctx: Ctx,
  { edition, limit }: { edition: number; limit: number },
): Promise<string[]> {
  const { db, cell, now } = ctx;
  const { rows } = await sql<{ id: string }>`
    (select id from commons.homes where cell = ${cell.number} and words_until <= ${now} limit ${limit})
    union (select id from commons.homes where cell = ${cell.number} and words_edition < ${edition} limit ${limit})
    union (select id from commons.homes where cell = ${cell.number} and words_edition > ${edition} limit ${limit})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
