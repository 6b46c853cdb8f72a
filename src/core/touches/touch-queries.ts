import { sql } from 'kysely';
import type { SaidYes } from '../links/link.ts';
import type { TouchKind } from '../people/same/known-women.ts';
import { standsAsRows } from '../people/same/merged-women.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import type { Channel } from '../visits/visit.ts';

export type TouchRow = {
  id: string;
  kind: TouchKind;
  personId: string;
  name: string | null;
  villageCode: string;
  since: string;
  saidYes: SaidYes | null;
  phone: Buffer | null;
  executiveName: string | null;
  executiveOf: string | null;
  purpose: string | null;
  keepUntil: string | null;
  careUntil: string | null;
};

/** As whom each of them stands by now: whoever an office found to be another of these women is told of what that one is told. */
const standing = ({ cell }: Ctx, personIds: readonly string[]) => sql`
  select each.*, asked.person_id
  from (${standsAsRows(cell, sql`unnest(${personIds}::uuid[])`)}) asked cross join lateral (
    select id, 'link' as kind, village_code, joined_on as since, said_yes, held_by, null::uuid as roster_id
    from ${cellTable(cell, 'links')} where kind = 'woman' and left_on is null and person_id = asked.stands_as
    union all
    select id, 'introduction', village_code, (introduced_at at time zone 'Asia/Shanghai')::date, null, held_by, roster_id
    from ${cellTable(cell, 'introductions')} where answered_at is null and person_id = asked.stands_as) each`;

/** By what somebody is in touch with these people, or is to ask them, the oldest first. As the system. */
export async function listTouchesOf(ctx: Ctx, personIds: readonly string[]): Promise<TouchRow[]> {
  const { cell } = ctx;
  const { rows } = await sql<TouchRow>`
    select touch.id, touch.kind, touch.person_id as "personId", her.name, touch.village_code as "villageCode",
      touch.since::text, touch.said_yes as "saidYes", kept.phone, holder.name as "executiveName",
      (select division_code from ${cellTable(cell, 'executives')} seat where seat.person_id = touch.held_by
        order by began_on desc limit 1) as "executiveOf",
      roster.purpose, roster.keep_until::text as "keepUntil", care.keep_until::text as "careUntil"
    from (${standing(ctx, personIds)}) touch
    join ${cellTable(cell, 'people')} her on her.id = touch.person_id and her.erased_at is null
    join ${cellTable(cell, 'people')} holder on holder.id = touch.held_by
    left join ${cellTable(cell, 'person_phones')} kept on kept.person_id = touch.person_id
    left join ${cellTable(cell, 'rosters')} roster on roster.id = coalesce(touch.roster_id, kept.roster_id)
    left join ${cellTable(cell, 'cares')} care on care.link_id = touch.id and care.keep_until >= ${dayOf(ctx.now)}
    order by touch.since, touch.id`.execute(ctx.db);
  return rows;
}

/** Those of whom this phone is kept: a roster brought it, up to its last day, or she left it herself. As the system. */
export async function listPeopleOfPhone(db: Db, mark: Buffer, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person_phones')
    .select('person_id')
    .where('mark', '=', mark)
    .where((eb) => eb.or([eb('keep_until', 'is', null), eb('keep_until', '>=', today)]))
    .execute();
  return rows.map(({ person_id: id }) => id);
}

export type VisitRow = { personId: string; channel: Channel; on: string };

/** When somebody who kept touch with them saw or rang them, the newest first: never what she noted. As the system. */
export const listVisitsTo = (db: Db, personIds: readonly string[], limit: number): Promise<VisitRow[]> =>
  db
    .selectFrom('visits')
    .innerJoin('links', 'links.id', 'visits.link_id')
    .select(['links.person_id as personId', 'visits.visited_on as on'])
    .select((eb) => eb.ref('visits.channel').$castTo<Channel>().as('channel'))
    .where('links.kind', '=', 'woman')
    .where('links.person_id', 'in', personIds)
    .where('visits.taken_back_at', 'is', null)
    .orderBy('visits.visited_on', 'desc')
    .orderBy('visits.id', 'desc')
    .limit(limit)
    .execute();
