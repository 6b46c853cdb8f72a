import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { Channel } from '../visits/visit.ts';
import type { Visitor } from './visit-list.ts';
import type { HeldOnDay } from './whom-meant.ts';

/** All that are or were executives below a prefix. As the system. */
export const listVisitors = (db: Db, prefix: string): Promise<Visitor[]> =>
  db
    .selectFrom('executives')
    .innerJoin('people', 'people.id', 'executives.person_id')
    .select(['people.id as personId', 'people.name', 'executives.division_code as divisionCode'])
    .where('executives.division_code', '>=', prefix)
    .where('executives.division_code', '<', `${prefix}:`)
    .execute();

type Held = { heldBy: string; day: string };

/** With whom she kept touch on a day. As the system. */
export async function listHeldOn(ctx: Ctx, { heldBy, day }: Held): Promise<HeldOnDay[]> {
  const { rows } = await sql<HeldOnDay>`
    select link.person_id as "personId", person.name, kept.mark, array(select link.village_code
        union select from_code from ${cellTable(ctx.cell, 'link_moves')} where link_id = link.id) as villages
    from ${cellTable(ctx.cell, 'links')} link
    join ${cellTable(ctx.cell, 'people')} person on person.id = link.person_id
    left join ${cellTable(ctx.cell, 'person_phones')} kept on kept.person_id = link.person_id
    where link.held_by = ${heldBy} and link.joined_on <= ${day}::date
      and (link.left_on is null or link.left_on >= ${day}::date)`.execute(ctx.db);
  return rows;
}

type Alike = { linkId: string; visitedBy: string; clientId: string; day: string; channel: Channel };

/** Whether it is written down already: by the same line, also one that was taken back since, or by herself. As the system. */
export async function hasVisitLike(db: Db, alike: Alike): Promise<boolean> {
  const found = await db
    .selectFrom('visits')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('visited_by', '=', alike.visitedBy), eb('client_id', '=', alike.clientId)]),
        eb.and([
          eb('link_id', '=', alike.linkId),
          eb('visited_on', '=', alike.day),
          eb('channel', '=', alike.channel),
          eb('taken_back_at', 'is', null),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
