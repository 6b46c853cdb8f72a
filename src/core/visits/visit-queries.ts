import { sql } from 'kysely';
import { recordDeedWith } from '../deeds/record-deed.ts';
import type { LinkKind } from '../links/link.ts';
import { insertChangesAt, type ChangeRows } from '../reach/change-rows.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';
import type { Channel } from './visit.ts';

export type LinkVisited = {
  id: string;
  kind: LinkKind;
  joinedOn: string;
  leftOn: string | null;
  firstDueOn: string;
  villageCode: string;
  /** Where it lay before, if it ever moved, the oldest first. */
  moves: { from: string; code: string; was: string }[];
  /** By when it was to be seen again, as of the last visit up to that day, and that visit's day; null where there was none. */
  dueOn: string | null;
  lastOn: string | null;
  next: { on: string; dueOn: string } | null;
};

type Asked = { heldBy: string; personId: string; day: string };

/** A link that she held with this person on a day; where it was handed over and back on one day, the newest. */
const held = ({ at }: Slots<Asked>, links: ReturnType<typeof cellTable>) => sql`
  ${links} link where link.held_by = ${at('heldBy')} and link.person_id = ${at('personId')}
    and link.joined_on <= ${at('day')}::date and (link.left_on is null or link.left_on >= ${at('day')}::date)
  order by link.joined_on desc, link.id desc limit 1`;

const lockHeld = keptQuery<Asked, { id: string }>(
  (_db, slots, cell) => sql`select link.id from ${held(slots, cellTable(cell, 'links'))} for update`,
);

const readHeld = keptQuery<Asked, LinkVisited>((_db, slots, cell) => {
  const visits = cellTable(cell, 'visits');
  const day = sql`${slots.at('day')}::date`;
  return sql<LinkVisited>`
    select link.id, link.kind, link.joined_on as "joinedOn", link.left_on as "leftOn", link.first_due_on as "firstDueOn",
      link.village_code as "villageCode",
      coalesce((select json_agg(json_build_object('from', moved_on, 'code', to_code, 'was', from_code) order by moved_on)
        from ${cellTable(cell, 'link_moves')} where link_id = link.id), '[]') as moves,
      last.due_on as "dueOn", last.visited_on as "lastOn",
      (select json_build_object('on', visited_on, 'dueOn', due_on) from ${visits}
        where link_id = link.id and visited_on > ${day} and taken_back_at is null
        order by visited_on limit 1) as next
    from (select link.* from ${held(slots, cellTable(cell, 'links'))}) link
    left join lateral (
      select due_on, visited_on from ${visits} where link_id = link.id and visited_on <= ${day} and taken_back_at is null
      order by visited_on desc, due_on desc limit 1) last on true`;
});

/**
 * The link that she held with this person on a day, what was to come on it then, and its next visit. It is locked ahead of what is read
 * of it, in a statement of its own: two visits of one link go one after the other, and the second reads the first.
 */
export async function lockLinkVisited(ctx: Ctx, asked: Asked): Promise<LinkVisited | undefined> {
  const [, rows] = await Promise.all([lockHeld(ctx, asked), readHeld(ctx, asked)]);
  return rows[0];
}

type NewVisit = {
  visitId: string;
  clientId: string;
  linkId: string;
  visitedBy: string;
  channel: Channel;
  visitedAt: Date;
  visitedOn: string;
  dueOn: string;
  /** When she wants to go next; null where she did not say. */
  nextOn: string | null;
  note: Buffer | null;
  /** None of a later day is known, so that it says by when the link is to be seen again. */
  isLast: boolean;
};

const insertVisitAt = ({ at }: Slots<NewVisit & { now: Date }>, table: ReturnType<typeof cellTable>) => sql`
  insert into ${table} (id, client_id, link_id, visited_by, channel, visited_at, visited_on, due_on, noted_at, note)
  values (${at('visitId')}, ${at('clientId')}, ${at('linkId')}, ${at('visitedBy')}, ${at('channel')}, ${at('visitedAt')},
    ${at('visitedOn')}, ${at('dueOn')}, ${at('now')}, ${at('note')})`;

const moveDueAt = ({ at }: Slots<NewVisit>, links: ReturnType<typeof cellTable>) => sql`
  update ${links} set due_on = ${at('dueOn')}, next_on = coalesce(${at('nextOn')}::date,
    case when next_on > ${at('visitedOn')}::date then next_on end) where id = ${at('linkId')} and ${at('isLast')}`;

/** The visit, its deed and what it changes of the figures, in one statement. */
export const recordVisit = recordDeedWith<NewVisit & { now: Date } & Partial<ChangeRows>>((slots, cell) => [
  insertVisitAt(slots, cellTable(cell, 'visits')),
  moveDueAt(slots, cellTable(cell, 'links')),
  ...(slots.has('changeDeed') ? [insertChangesAt({ at: slots.at }, cell)] : []),
]);

const logged = (db: Db) => db.selectFrom('visits').select(['id', 'due_on as dueOn']);

export const findVisitOfDevice = (db: Db, visitedBy: string, clientId: string) =>
  logged(db).where('visited_by', '=', visitedBy).where('client_id', '=', clientId).executeTakeFirst();

export const getVisit = (db: Db, id: string) => logged(db).where('id', '=', id).executeTakeFirstOrThrow();

/** A visit of hers that stands, or was taken back. */
export const findVisit = (db: Db, id: string) =>
  db.selectFrom('visits').select(['id', 'link_id']).where('id', '=', id).executeTakeFirst();

type RecentRow = {
  id: string;
  linkId: string;
  personId: string;
  on: string;
  channel: Channel;
  note: Buffer | null;
};

/** The last three on each link that somebody holds; row-level security shows her own. */
export async function listRecentOf(ctx: Ctx, heldBy: string): Promise<RecentRow[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<RecentRow>`
    select visit.id, link.id as "linkId", link.person_id as "personId", visit.visited_on::text as on, visit.channel, visit.note
    from ${cellTable(cell, 'links')} link cross join lateral (
      select id, visited_on, channel, note from ${cellTable(cell, 'visits')}
      where link_id = link.id and taken_back_at is null order by visited_on desc, id desc limit 3) visit
    where link.held_by = ${heldBy} and link.left_on is null
    order by link.id, visit.visited_on desc, visit.id desc`.execute(db);
  return rows;
}

/** False where it was taken back before. */
export async function markTakenBack(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('visits')
    .set({ taken_back_at: at })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
