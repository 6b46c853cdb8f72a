import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { leadsInSql, passersInSql } from '../group-leaders/passers-in-sql.ts';
import type { Rung } from './village-message.ts';

type NewMessage = {
  id: string;
  division_code: string;
  body: string;
  sent_at: Date;
  sent_by: string;
  last_day: string;
};

export const insertMessage = (db: Db, message: NewMessage) =>
  db.insertInto('village_messages').values(message).execute();

/** The villages of a place, and itself where it is one, as they are today. */
export async function listVillageCodes(
  ctx: Ctx,
  { prefix, today, limit }: { prefix: string; today: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from commons.divisions
    where code >= ${prefix} and code < ${`${prefix}:`} and length(code) = 12
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    order by code limit ${limit}`.execute(ctx.db);
  return rows.map(({ code }) => code);
}

/** Each waits for the executive who leads it; where nobody does, for its chair. As the system. */
export const insertVillagesToTell = (ctx: Ctx, messageId: string, codes: readonly string[]) =>
  sql`
    insert into ${cellTable(ctx.cell, 'villages_to_tell')} (id, message_id, village_code, waits_for)
    select one.id, ${messageId}::uuid, one.code,
      case when exists (select from ${leadsInSql(ctx)} lead where lead.village_code = one.code)
        then 'executive' else 'chair' end
    from unnest(${codes.map(() => ctx.newId())}::uuid[], ${codes}::text[]) as one (id, code)`.execute(ctx.db);

type MessageRow = { id: string; body: string; sent_at: Date; last_day: string; division_code: string };

const columns = sql`message.id, message.body, message.sent_at, message.last_day::text, message.division_code`;

export type ToPassRow = MessageRow & {
  village_code: string;
  rung: Rung;
  chair_name: string | null;
  /** Whom the executive keeps touch with as its chair. */
  chair_id: string | null;
  chair_is_here: boolean;
  phone: string | null;
};

/**
 * What waits for her in the villages that she leads, or is the chair of. What waits for a chair who is not here herself is passed on by
 * whoever leads the village by now.
 */
const waitingFor = (ctx: Ctx, { personId, today }: { personId: string; today: string }) => sql`
  ${passersInSql(ctx)} hers
  join ${cellTable(ctx.cell, 'villages_to_tell')} waiting on waiting.village_code = hers.village_code
    and (waiting.waits_for = 'executive' or hers.rung = 'chair' or not exists (
      select from ${passersInSql(ctx)} other
      where other.village_code = waiting.village_code and other.rung = 'chair'))
  join ${cellTable(ctx.cell, 'village_messages')} message
    on message.id = waiting.message_id and message.last_day >= ${today}::date
  where hers.person_id = ${personId}`;

/** Whether anything waits for her. As the system. */
export async function hasToPass(ctx: Ctx, personId: string, today: string): Promise<boolean> {
  const { rows } = await sql`select from ${waitingFor(ctx, { personId, today })} limit 1`.execute(ctx.db);
  return rows.length > 0;
}

/** What waits for her, each village of a message once. As the system. */
export async function listToPass(ctx: Ctx, personId: string, today: string): Promise<ToPassRow[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<ToPassRow>`
    select told.*, coalesce(chair.name, contact.name) as chair_name, chair.id as chair_id,
      exists (select from ${passersInSql(ctx)} other
        where other.village_code = told.village_code and other.rung = 'chair') as chair_is_here,
      case when coalesce(chair.name, contact.name) = contact.name then contact.phone end as phone
    from (
      select distinct on (message.id, waiting.village_code) ${columns}, waiting.village_code, hers.rung
      from ${waitingFor(ctx, { personId, today })}
      order by message.id desc, waiting.village_code, hers.rung limit 500) told
    left join ${leadsInSql(ctx)} lead on lead.village_code = told.village_code
    left join ${cellTable(cell, 'people')} chair on chair.id = lead.person_id
    left join ${cellTable(cell, 'contacts')} contact
      on contact.village_code = told.village_code and contact.role = 'chair'
    order by told.id desc, told.village_code`.execute(db);
  return rows;
}

/** As what she passes on what is for this village: as its chair, or as who leads it; undefined for others. As the system. */
export async function findRung(
  ctx: Ctx,
  { personId, villageCode }: { personId: string; villageCode: string },
): Promise<{ rung: Rung; chairIsHere: boolean } | undefined> {
  const { rows } = await sql<{ rung: Rung; chairIsHere: boolean }>`
    with passers as (select * from ${passersInSql(ctx)} passer where village_code = ${villageCode})
    select rung, exists (select from passers where rung = 'chair') as "chairIsHere"
    from passers where person_id = ${personId} order by rung limit 1`.execute(ctx.db);
  return rows[0];
}

type OfVillage = { messageId: string; villageCode: string };

/** It waits for the chair now. */
export const markPassedToChair = (db: Db, { messageId, villageCode }: OfVillage) =>
  db
    .updateTable('villages_to_tell')
    .set({ waits_for: 'chair' })
    .where('message_id', '=', messageId)
    .where('village_code', '=', villageCode)
    .execute();

/** It has come through: nothing of it stays. */
export const deleteToTell = (db: Db, { messageId, villageCode }: OfVillage) =>
  db
    .deleteFrom('villages_to_tell')
    .where('message_id', '=', messageId)
    .where('village_code', '=', villageCode)
    .execute();

export async function findMessage(ctx: Ctx, id: string, today: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    select ${columns} from ${cellTable(ctx.cell, 'village_messages')} message
    where message.id = ${id} and message.last_day >= ${today}::date`.execute(ctx.db);
  return rows[0];
}

/** Until the transaction ends nobody else sends one to this place. */
export const lockSending = (db: Db, divisionCode: string) =>
  sql`select pg_advisory_xact_lock(hashtext('village-messages'), hashtext(${divisionCode}))`.execute(db);

/** How many stand that were sent to this place. As the system. */
export async function countStanding(db: Db, divisionCode: string, today: string): Promise<number> {
  const { standing } = await db
    .selectFrom('village_messages')
    .select((eb) => eb.fn.countAll<number>().as('standing'))
    .where('division_code', '=', divisionCode)
    .where('last_day', '>=', today)
    .executeTakeFirstOrThrow();
  return standing;
}

/** Those to places below one of these, or to a place that one of these is part of; the newest first. As the system. */
export async function listStanding(
  ctx: Ctx,
  { prefixes, today, limit }: { prefixes: readonly string[]; today: string; limit: number },
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select ${columns} from ${cellTable(ctx.cell, 'village_messages')} message
    where message.last_day >= ${today}::date and exists (select from unnest(${prefixes}::text[]) prefix
      where starts_with(message.division_code, prefix) or starts_with(prefix, message.division_code))
    order by message.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

type ToRingRow = {
  villageCode: string;
  waitsFor: Rung;
  executiveId: string | null;
  executive: string | null;
  chair: string | null;
  phones: { executive: string | null; chair: string | null };
  leaders: number;
};

/** Where it has not come through, below one of these prefixes, and who is known there; an executive first, whose call is for several. As the system. */
export async function listToRing(
  ctx: Ctx,
  { messageId, prefixes, limit }: { messageId: string; prefixes: readonly string[]; limit: number },
): Promise<ToRingRow[]> {
  const { db, cell } = ctx;
  const contact = (role: Rung, of: string) => sql`left join ${cellTable(cell, 'contacts')} ${sql.raw(of)}
    on ${sql.raw(of)}.village_code = waiting.village_code and ${sql.raw(of)}.role = ${role}`;
  const phone = (name: string, of: string) =>
    sql.raw(`case when coalesce(${name}.name, ${of}.name) = ${of}.name then ${of}.phone end`);
  const { rows } = await sql<ToRingRow>`
    select distinct on (waiting.waits_for = 'chair', waiting.village_code) waiting.village_code as "villageCode",
      waiting.waits_for as "waitsFor", lead.executive_id as "executiveId", holder.name as executive,
      coalesce(head.name, published_head.name) as chair,
      json_build_object('executive', ${phone('holder', 'published')}, 'chair', ${phone('head', 'published_head')}) as phones,
      (select count(*)::int from ${cellTable(cell, 'group_leaders')} leader
        where leader.village_code = waiting.village_code and leader.left_on is null) as leaders
    from ${cellTable(cell, 'villages_to_tell')} waiting
    left join ${leadsInSql(ctx)} lead on lead.village_code = waiting.village_code
    left join ${cellTable(cell, 'people')} holder on holder.id = lead.held_by
    left join ${cellTable(cell, 'people')} head on head.id = lead.person_id
    ${contact('executive', 'published')} ${contact('chair', 'published_head')}
    where waiting.message_id = ${messageId} and not (waiting.waits_for = 'chair' and exists (
        select from ${cellTable(cell, 'villages_to_tell')} other where other.message_id = waiting.message_id
          and other.village_code = waiting.village_code and other.waits_for = 'executive'))
      and exists (select from unnest(${prefixes}::text[]) prefix where starts_with(waiting.village_code, prefix))
    order by waiting.waits_for = 'chair', waiting.village_code limit ${limit}`.execute(db);
  return rows;
}

/** With all that still waits. */
export const deleteMessage = (db: Db, id: string) =>
  db.deleteFrom('village_messages').where('id', '=', id).execute();

export async function deleteOver(db: Db, today: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('village_messages')
    .where('last_day', '<', today)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
